import os
import subprocess

from mkdocs.exceptions import Abort


def on_pre_build(config):
    docs = os.path.relpath(config["docs_dir"])
    status = subprocess.run(["npx", "--no-install", "goclaims", "check", docs]).returncode
    if status == 1:
        raise Abort("The Go compiler disagrees with articles: see above")
