"""What a browser says and asks for while it shows a page."""

from urllib.parse import unquote, urlsplit

# Runs before anything of the page; it keeps what the page's policy refused.
KEEP_VIOLATIONS = """
window.refused = [];
document.addEventListener("securitypolicyviolation",
  event => window.refused.push(event.violatedDirective + " " + event.blockedURI));
"""


class Watch:
    """Listens to one page of the browser, from before it opens its first address."""

    def __init__(self, page, origin: str):
        self.origin = origin
        self.requests = 0
        self.faults = []
        self.page = page
        page.add_init_script(KEEP_VIOLATIONS)
        page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("request", self.asked)
        page.on("requestfailed", lambda request: self.faults.append(f"not loaded: {request.url}"))
        page.on("response", self.answered)

    def asked(self, request):
        self.requests += 1
        if not request.url.startswith((self.origin + "/", "data:")):
            self.faults.append(f"asked outside the folder: {request.url}")

    def answered(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.status}: {unquote(urlsplit(response.url).path)}")

    def take_faults(self) -> list[str]:
        """What went wrong since it was asked last."""
        refused = self.page.evaluate("window.refused.splice(0)")
        faults, self.faults = self.faults + [f"policy: {one}" for one in refused], []
        return faults
