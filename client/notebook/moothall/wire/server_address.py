"""The address of a server, as people give it."""

import os

import httpx

from ..errors import BadAddress

DEFAULT_URL = "http://127.0.0.1:4000"


def server_address(given: str | None) -> str:
    """The server's address without a slash at its end, whether the page's or the API's was given.

    Without one it is `MOOTHALL_URL` from the environment, then http://127.0.0.1:4000. Raises BadAddress for what cannot
    be one.
    """
    text = (os.environ.get("MOOTHALL_URL") or DEFAULT_URL) if given is None else given
    address = text.strip()
    if not address:
        raise BadAddress("The address is empty. Say where the server is, as connect('https://…'), or leave it out.")
    address = base_of(address if "://" in address else f"http://{address}")
    try:
        parts = httpx.URL(address)
    except (httpx.InvalidURL, TypeError) as error:
        raise BadAddress(
            f"'{text}' is no address ({error}). Write it as {DEFAULT_URL} or https://example.org."
        ) from None
    if parts.scheme not in ("http", "https") or not parts.host or parts.query or parts.fragment or " " in address:
        raise BadAddress(
            f"'{text}' is no address of a server. Write it as {DEFAULT_URL} or https://example.org, "
            "without what a link of the explorer has behind '?' or '#'."
        )
    return address


def base_of(address: str) -> str:
    """An address without a slash or `/graphql` at its end."""
    return address.rstrip("/").removesuffix("/graphql").rstrip("/")
