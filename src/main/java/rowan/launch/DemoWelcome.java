package rowan.launch;

import java.util.List;

/** What the demo prints below its address: one sign-in for each role. */
public interface DemoWelcome {

  List<String> lines();
}
