"""Addresses that may become a link."""


def web(url: str | None) -> str | None:
    """The address where it is one of the web: any other, such as `javascript:`, could run something as a link."""
    return url if url is not None and url.lower().startswith(("https://", "http://")) else None
