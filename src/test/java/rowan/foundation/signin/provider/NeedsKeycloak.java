package rowan.foundation.signin.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test against a real Keycloak. Left out, with a message, where {@code ./rowan test} could not
 * download it and said so; a test run that did not try to fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsKeycloak.Condition.class)
@interface NeedsKeycloak {

  /** Whether it is here, or should be. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return "absent".equals(System.getenv("ROWAN_KEYCLOAK"))
          ? ConditionEvaluationResult.disabled("there is no Keycloak here, as ./rowan test said")
          : ConditionEvaluationResult.enabled("a Keycloak is here, or should be");
    }
  }
}
