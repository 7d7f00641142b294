package rowan.testing;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its browsers, from one Chromium for all of them. */
final class BrowserForTests
    implements ExecutionCondition,
        ParameterResolver,
        AfterTestExecutionCallback,
        AfterEachCallback {

  private static final Namespace OURS = Namespace.create(BrowserForTests.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.said().filter(Chromium.ABSENT::equals).isPresent()
        ? ConditionEvaluationResult.disabled("there is no Chromium here, as ./rowan test said")
        : ConditionEvaluationResult.enabled("a Chromium is here, or should be");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Browser.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var browser = browser(context);
    return parameter.getParameter().getType() == Page.class ? browser.open() : browser;
  }

  private static Browser browser(ExtensionContext context) {
    return context
        .getStore(OURS)
        .computeIfAbsent(
            Browser.class,
            key -> new Browser(chromium(context).browser(), address(context)),
            Browser.class);
  }

  /** Kept with the whole run, and so closed at its end. */
  private static Chromium chromium(ExtensionContext context) {
    Store whole = context.getRoot().getStore(OURS);
    return whole.computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  private static String address(ExtensionContext context) {
    if (!context.getRequiredTestClass().isAnnotationPresent(RowanTest.class)) {
      return "";
    }
    var application = SpringExtension.getApplicationContext(context);
    return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    var browser = context.getStore(OURS).get(Browser.class, Browser.class);
    if (browser == null) {
      return;
    }
    var faults = browser.takeFaults();
    if (context.getExecutionException().isPresent() || !faults.isEmpty()) {
      browser.keep(
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName());
    }
    if (context.getExecutionException().isEmpty() && !faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var browser = context.getStore(OURS).get(Browser.class, Browser.class);
    if (browser != null) {
      browser.close();
    }
  }
}
