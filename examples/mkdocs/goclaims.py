import subprocess

from mkdocs.exceptions import Abort


def on_pre_build(config):
    command = ["npx", "--no-install", "goclaims", "check", config["docs_dir"]]
    status = subprocess.run(command).returncode
    if status == 1:
        raise Abort("The Go compiler disagrees with articles: see above")
