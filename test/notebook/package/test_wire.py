"""Addresses, tokens, waiting, trying again, and being sent on."""

import asyncio
import time
from typing import Any

import pytest
from conftest import COVERED, Asked, Said

import moothall


def test_says_who_asks_and_closes(saying: Any) -> None:
    with saying(lambda _: Said(body=COVERED)) as (url, heard):
        with moothall.connect(f"{url}/graphql/", token=" Bearer key ") as m:
            assert m.url == url
            assert repr(m) == f"<Moothall at {url}: 5 documents, 2018-01-01 to 2025-06-01>"
        assert heard[0].path == "/graphql"
        assert heard[0].headers["user-agent"].startswith(f"moothall/{moothall.__version__} (Python ")
        assert heard[0].headers["authorization"] == "Bearer key"
        with pytest.raises(RuntimeError):
            m.query("{ stats { documents } }")


@pytest.mark.parametrize(
    "address", ["", "  ", "ftp://x", "http://", "not an address", "http://x/?show=org:a", "http://[::1"]
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(moothall.BadAddress, match="Write it as|is empty"):
        moothall.connect(address)


@pytest.mark.parametrize("token", ["", "  ", "Bearer ", "two words", "line\nbreak", "kéy"])
def test_a_token_that_is_none(token: str) -> None:
    with pytest.raises(moothall.BadToken, match="is empty|more than the key"):
        moothall.connect("http://127.0.0.1:1", token=token)


def test_where_nothing_answers() -> None:
    with pytest.raises(moothall.ServerUnreachable, match=r"npm start.*connect\('https"):
        moothall.connect("http://127.0.0.1:1")


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        (Said(404, b"<html>"), moothall.UnreadableAnswer, "HTTP 404, and not with GraphQL"),
        (Said(200, b"\xff"), moothall.UnreadableAnswer, "Is that the address of a Moothall server"),
        (Said(200, [1]), moothall.UnreadableAnswer, "Is that the address of a Moothall server"),
        (Said(401, b""), moothall.UnreadableAnswer, "asks who you are"),
        (
            Said(400, {"errors": [{"message": 'Cannot query field "stats" on type "Query".'}]}),
            moothall.UnreadableAnswer,
            "is no Moothall server",
        ),
        (
            Said(401, {"errors": [{"message": "Send a key.", "extensions": {"code": "UNAUTHENTICATED"}}]}),
            moothall.QueryError,
            "UNAUTHENTICATED: Send a key",
        ),
        (Said(429, b"", {"retry-after": "3600"}), moothall.ServerUnreachable, "too busy"),
    ],
)
def test_what_answers_otherwise(saying: Any, said: Said, kind: type[Exception], words: str) -> None:
    with saying(lambda _: said) as (url, heard):
        with pytest.raises(kind, match=words):
            moothall.connect(url)
        assert len(heard) == 1


@pytest.mark.parametrize("wait", ["1", None, "date"])
@pytest.mark.parametrize("status", [429, 503])
def test_asks_again_after_as_long_as_it_is_told(saying: Any, status: int, wait: str | None) -> None:
    said = {
        "retry-after": time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 2))
        if wait == "date"
        else wait
    }
    busy = Said(status, {"errors": [{"message": "Busy."}]}, {k: v for k, v in said.items() if v})
    answers = iter([busy, Said(body=COVERED)])
    with saying(lambda _: next(answers)) as (url, heard):
        began = time.monotonic()
        moothall.connect(url)
        assert len(heard) == 2
        assert time.monotonic() - began > (0.4 if wait is None else 0.9)


def test_gives_up_after_so_many_retries(saying: Any) -> None:
    busy = Said(503, {"errors": [{"message": "Busy.", "extensions": {"code": "RATE_LIMITED"}}]}, {"retry-after": "0"})
    with saying(lambda _: busy) as (url, heard):
        with pytest.raises(moothall.QueryError, match="RATE_LIMITED: Busy"):
            moothall.connect(url, retries=2)
        assert len(heard) == 3


def test_does_not_wait_for_ever(saying: Any) -> None:
    def slow(_: Asked) -> Said:
        time.sleep(1)
        return Said(body=COVERED)

    with saying(slow) as (url, _), pytest.raises(moothall.ServerUnreachable, match=r"in time.*timeout=120"):
        moothall.connect(url, timeout=0.2)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_follows_where_it_is_sent_on_with_the_question(saying: Any, status: int) -> None:
    def moved(asked: Asked) -> Said:
        return Said(body=COVERED) if asked.path == "/new/graphql" else Said(status, b"", {"location": "/new/graphql"})

    with saying(moved) as (url, heard):
        m = moothall.connect(url, token="key")
        assert m.url == f"{url}/new"
        m.query("{ stats { documents } }")
        assert [asked.path for asked in heard] == ["/graphql", "/new/graphql", "/new/graphql"]
        assert heard[1].body == heard[0].body
        assert heard[1].headers["authorization"] == "Bearer key"


def test_a_token_goes_nowhere_else(saying: Any) -> None:
    with saying(lambda _: Said(body=COVERED)) as (elsewhere, there):
        said = Said(308, b"", {"location": f"{elsewhere}/graphql"})
        with saying(lambda _: said) as (url, _):
            with pytest.raises(moothall.BadAddress, match="a token is not sent"):
                moothall.connect(url, token="key")
            assert there == []
            assert moothall.connect(url).url == elsewhere


def test_sent_in_a_circle(saying: Any) -> None:
    said = Said(307, b"", {"location": "/graphql"})
    with saying(lambda _: said) as (url, _), pytest.raises(moothall.BadAddress, match="sends on 5 times"):
        moothall.connect(url)


def test_the_same_when_it_is_awaited(saying: Any) -> None:
    answers = iter([Said(503, b"", {"retry-after": "0"}), Said(body=COVERED), Said(body={"data": {"a": 1}})])

    async def ask(url: str) -> dict[str, Any]:
        async with moothall.connect_async(url) as m:
            assert repr(m) == f"<AsyncMoothall at {url}: 5 documents, 2018-01-01 to 2025-06-01>"
            found: dict[str, Any] = await m.query("{ a }")
            return found

    with saying(lambda _: next(answers)) as (url, _):
        assert asyncio.run(ask(url)) == {"a": 1}
    with pytest.raises(moothall.ServerUnreachable):
        asyncio.run(_connected("http://127.0.0.1:1"))


async def _connected(url: str) -> None:
    await moothall.connect_async(url)
