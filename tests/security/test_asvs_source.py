"""What the source itself has to keep to for ASVS 5.0: no dangerous function, no built-up statement, cryptography only where it is listed."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import time
import tomllib
from collections.abc import Iterator

import pytest

import src
from src.api.app import ROUTERS
from src.schemas.auth import RegisterRequest
from src.schemas.credentials import ResetRequest
from tests.conftest import ROOT

SOURCE = ROOT / "src"
PAGE = ROOT / "frontend"
SHIPPED = [p for p in (PAGE / "src").rglob("*.ts*") if not re.search(r"\.test\.tsx?$|/test/|\.d\.ts$", p.as_posix())]
CRYPTOGRAPHY = {"hashlib", "hmac", "secrets", "ssl", "bcrypt", "cryptography", "jwt", "webauthn", "pyotp"}
OBJECTS = {"pickle", "marshal", "shelve", "dill", "yaml", "xml", "lxml", "jsonpickle"}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def imports(tree: ast.Module) -> set[str]:
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


@pytest.mark.asvs("V1.3.2", "V1.5.2")
def test_nothing_is_evaluated_and_no_objects_are_read_back():
    for name, tree in trees():
        assert not imports(tree) & OBJECTS, name
        assert not {called for called, _ in calls(tree)} & {"eval", "exec", "compile", "__import__"}, name


@pytest.mark.asvs("V1.2.5", "V15.2.5")
def test_processes_are_started_by_the_engines_alone_and_without_a_shell():
    for name, tree in trees():
        if not name.startswith("src/embedded/"):
            assert not imports(tree) & {"subprocess", "pty", "multiprocessing"}, name
        for called, call in calls(tree):
            assert not re.match(r"os\.(system|popen|spawn|exec)", called), name
            assert "create_subprocess" not in called, name
            assert not any(word.arg == "shell" for word in call.keywords), f"{name}: {called}"


@pytest.mark.asvs("V1.2.4")
def test_statements_are_never_built():
    for name, tree in trees():
        for called, call in calls(tree):
            if called in {"text", "sa.text", "sqlalchemy.text"} and name.startswith(
                ("src/database", "src/auth", "src/services")
            ):
                assert all(isinstance(argument, ast.Constant) for argument in call.args), f"{name}:{call.lineno}"
            assert called.rpartition(".")[2] != "exec_driver_sql", f"{name}:{call.lineno}"


@pytest.mark.asvs("V1.2.9", "V1.3.7")
def test_patterns_and_templates_are_never_built_from_input():
    for name, tree in trees():
        functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
        inside = {id(node) for function in functions for node in ast.walk(function)}
        for called, call in calls(tree):
            assert called.rpartition(".")[2] not in {"from_string", "Template"}, f"{name}:{call.lineno}"
            is_pattern = re.fullmatch(r"re\.(compile|search|match|fullmatch|sub|split|findall|finditer)", called)
            # The composer's patterns stand in its books, beside the words they are about.
            is_ours = name.startswith("src/domain/composer/")
            if is_pattern and not is_ours and id(call) in inside and not isinstance(call.args[0], ast.Constant):
                assert "re.escape" in ast.unparse(call.args[0]), f"{name}:{call.lineno}"


@pytest.mark.asvs("V1.3.12")
def test_no_pattern_runs_away():
    hostile = [
        unit * 3_000 + end
        for unit in ("a", "a ", "1", "1,", "-", ". ", "a@", "()", "\n", "А")
        for end in ("", "!", "\x00")
    ]
    seen = 0
    for module in pkgutil.walk_packages(src.__path__, "src."):
        if module.name in {"src.main", "src.worker", "src.cli"}:
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                seen += 1
                for text in hostile:
                    began = time.perf_counter()
                    value.search(text)
                    assert time.perf_counter() - began < 1, f"{module.name}: {value.pattern} on {text[:5]!r}…"
    assert seen > 30


@pytest.mark.asvs("V6.5.3", "V11.5.1")
def test_randomness_comes_from_the_system():
    assert [name for name, tree in trees() if "random" in imports(tree)] == []


@pytest.mark.asvs("V11.1.3", "V11.2.1")
def test_cryptography_is_where_the_inventory_says():
    inventory = (ROOT / "docs" / "SECURITY_RULES.md").read_text("utf-8")
    listed = set(
        re.findall(
            r"`(?:src/)?((?:auth|services|utils|integrations|cli)[\w/]*\.py)`",
            inventory.partition("## Cryptography")[2],
        )
    )
    names_only = {"hashlib", "secrets"}
    for name, tree in trees():
        used = imports(tree) & CRYPTOGRAPHY
        if used - names_only or (used and name.startswith("src/auth/")):
            plain = {"src/auth/middleware.py", "src/auth/models.py"}  # a request's id and nonce; a hash as a name
            assert name in plain or name.removeprefix("src/") in listed, f"{name} uses {sorted(used)}"


@pytest.mark.asvs("V11.3.1", "V11.3.2", "V11.4.1")
def test_no_weak_cipher_mode_or_hash_is_named():
    weak = re.compile(r"\b(ECB|CBC|PKCS1v15|DES|TripleDES|ARC4|RC4|Blowfish|md5|MD5|sha1|SHA1)\b")
    for name, tree in trees():
        named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        named |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert not [word for word in named if weak.fullmatch(word)], name


@pytest.mark.asvs("V6.4.2")
def test_there_is_no_hint_and_no_secret_question():
    assert set(RegisterRequest.model_fields) == {"email", "password", "consent", "locale", "first_admin_token"}
    assert set(ResetRequest.model_fields) == {"token", "password"}


@pytest.mark.asvs("V3.5.3")
def test_reading_changes_nothing_by_its_address():
    acts = re.compile(r"/(logout|lock|unlock|confirm|undo|send|end-sessions|erase|disconnect|refresh|verify|reset)$")
    for module in ROUTERS:
        for route in module.router.routes:
            if "GET" in route.methods:
                assert not acts.search(route.path), route.path


@pytest.mark.asvs("V3.2.2", "V3.2.3", "V15.3.6")
def test_page_writes_no_markup_no_globals_and_no_prototypes():
    settings = (PAGE / "tsconfig.json").read_text("utf-8")
    assert re.search(r'"strict":\s*true', settings)
    wrong = re.compile(
        r"dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|__proto__|setPrototypeOf|"
        r"\bwindow\.\w+ = |\bdocument\.(?!title)\w+ = |\beval\(|new Function\("
    )
    assert len(SHIPPED) > 50
    assert [(path.name, found[0]) for path in SHIPPED if (found := wrong.search(path.read_text("utf-8")))] == []
    needed = json.loads((PAGE / "package.json").read_text("utf-8"))["dependencies"]
    assert not [name for name in needed if re.search(r"lodash|merge|extend|jquery", name)]


@pytest.mark.asvs("V6.2.6", "V6.2.7")
def test_password_fields_are_masked_and_take_what_is_pasted():
    sources = {path.name: path.read_text("utf-8") for path in SHIPPED}
    fields = {name: text for name, text in sources.items() if re.search(r"Password(Field|Input)\b", text)}
    assert len(fields) >= 4
    assert [name for name, text in fields.items() if re.search(r"onPaste|onCopy|onDrop\b", text)] == []
    assert "PasswordInput" in sources["PasswordField.tsx"]
    for name, hint in (("RegisterForm.tsx", "new-password"), ("PasswordForm.tsx", "current-password")):
        assert f'autoComplete="{hint}"' in sources[name], name
        assert "PasswordField" in sources[name], name


@pytest.mark.asvs("V3.6.1", "V3.7.1")
def test_page_loads_nothing_from_elsewhere():
    page = (PAGE / "index.html").read_text("utf-8")
    assert re.findall(r'(?:src|href)="(?!/)[^"]*"', page) == []
    assert not re.search(r"<(object|embed|applet|iframe|frame)\b", page)
    for path in SHIPPED:
        assert not re.search(r'(?:import\(|from |src=|url\()\s*["\']?https?:', path.read_text("utf-8")), path.name


@pytest.mark.asvs("V13.4.1", "V15.2.3")
def test_image_holds_the_application_and_nothing_else():
    recipe = (ROOT / "Dockerfile").read_text("utf-8")
    last = recipe.rpartition("\nFROM ")[2]
    copied = {part for line in re.findall(r"^COPY (?!--from)(.+)$", last, re.MULTILINE) for part in line.split()[:-1]}
    assert copied == {"pyproject.toml", "alembic.ini", "migrations", "src"}
    assert "USER app" in last
    assert "ENVIRONMENT=production" in last
    first, *let_in = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert first == "*"
    assert "!.git" not in let_in


@pytest.mark.asvs("V13.2.3")
def test_no_password_has_a_default():
    recipe = (ROOT / "docker-compose.yml").read_text("utf-8")
    for line in re.findall(r"^.*(?:PASSWORD|SECRET|_KEY).*$", recipe, re.MULTILINE):
        assert line.lstrip().startswith("#") or ":?" in line, line
    example = (ROOT / ".env.example").read_text("utf-8")
    assert re.findall(r"^(\w*(?:KEY|SECRET|PASSWORD)\w*)=", example, re.MULTILINE) == []


@pytest.mark.asvs("V15.1.2", "V15.2.4")
def test_every_package_is_pinned_by_its_hash():
    for name in ("requirements.txt", "requirements/dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        packages = re.findall(r"^([\w.\-\[\],]+)==(\S+)", text, re.MULTILINE)
        assert len(packages) > 20, name
        assert text.count("--hash=sha256:") >= len(packages), name
        assert not re.search(r"--(extra-)?index-url|git\+|@ https?:", text), name
    lock = json.loads((PAGE / "package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, entry in lock.items() if name and "integrity" not in entry and not entry.get("link")] == []
    pinned = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert [line for line in pinned if "==" not in line] == []
