"""Holds a conversation: waiting for each response, or awaiting it."""

import asyncio
import time
from typing import TypeVar

import httpx

from ..errors import ServerUnreachable
from .conversation import Conversation, Pause

Found = TypeVar("Found")


def talk(conversation: Conversation[Found], http: httpx.Client) -> Found:
    """What comes of a conversation. Raises what it raises, and ServerUnreachable."""
    try:
        step = next(conversation)
        while True:
            if isinstance(step, Pause):
                time.sleep(step.seconds)
                step = conversation.send(None)
                continue
            try:
                response = http.send(step)
            except httpx.TransportError as error:
                step = conversation.throw(unreachable(error, step))
            else:
                step = conversation.send(response)
    except StopIteration as stop:
        found: Found = stop.value
        return found


async def talk_async(conversation: Conversation[Found], http: httpx.AsyncClient) -> Found:
    """The same, awaited."""
    try:
        step = next(conversation)
        while True:
            if isinstance(step, Pause):
                await asyncio.sleep(step.seconds)
                step = conversation.send(None)
                continue
            try:
                response = await http.send(step)
            except httpx.TransportError as error:
                step = conversation.throw(unreachable(error, step))
            else:
                step = conversation.send(response)
    except StopIteration as stop:
        found: Found = stop.value
        return found


def unreachable(error: httpx.TransportError, request: httpx.Request) -> ServerUnreachable:
    """What kept a question from being answered, in words that say what to do."""
    url = str(request.url).removesuffix("/graphql")
    if isinstance(error, httpx.TimeoutException):
        return ServerUnreachable(
            f"{url} did not answer in time. Ask for less at once, or wait longer: connect(…, timeout=120)."
        )
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return ServerUnreachable(
            f"{url} has no certificate that this machine trusts ({error}). Is the address right? If the server's own "
            "authority signed it, name its file in the environment variable SSL_CERT_FILE."
        )
    return ServerUnreachable(
        f"No server answers at {url} ({error}). If it is to run on this machine, start it in the project's folder with "
        "`npm start`; if it runs elsewhere, say where: connect('https://…'), or set MOOTHALL_URL."
    )
