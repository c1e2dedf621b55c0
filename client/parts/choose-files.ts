/** Lets a person choose files of theirs; none where they think better of it. */
export function chooseFiles(): Promise<readonly File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
