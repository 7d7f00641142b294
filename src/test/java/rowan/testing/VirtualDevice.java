package rowan.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device with a passkey maker of its own, which knows who holds it; the browser plays it. */
public record VirtualDevice(CDPSession cdp, String id) {

  /** The one that the page is opened on from now on. */
  public static VirtualDevice of(Page page) {
    var cdp = page.context().newCDPSession(page);
    cdp.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var all = new JsonObject();
    all.add("options", options);
    var made = cdp.send("WebAuthn.addVirtualAuthenticator", all);
    return new VirtualDevice(cdp, made.get("authenticatorId").getAsString());
  }

  /** What it lists in its settings, as its owner and whoever looks over it can see. */
  public String listed() {
    var which = new JsonObject();
    which.addProperty("authenticatorId", id);
    return cdp.send("WebAuthn.getCredentials", which).get("credentials").toString();
  }

  /** It is not there any more. */
  public void lose() {
    cdp.send("WebAuthn.disable");
  }
}
