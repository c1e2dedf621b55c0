"""The key that opens a server, as a header."""

from ..errors import BadToken


def authorization(token: str | None) -> dict[str, str]:
    """The header for a token, none without one. Raises BadToken for what cannot be one."""
    if token is None:
        return {}
    key = token.strip().removeprefix("Bearer").strip()
    if not key:
        raise BadToken(
            "The token is empty. Leave it out where the server asks for none; else give the key that `npm run key` "
            "printed (was the variable that it comes from set?)."
        )
    if not key.isascii() or any(not " " < letter < "\x7f" for letter in key):
        raise BadToken("The token has a space, a line break or a letter that no key has. Was more than the key copied?")
    return {"authorization": f"Bearer {key}"}
