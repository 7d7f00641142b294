package rowan.commissioning.procurement.tenderbox;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Words that give their key at once: every tender of every test draws some. What a guess really
 * costs is held by {@link StretchingTests}.
 */
@TestComponent
@Primary
class QuickStretching extends SixWords.Stretching {

  private static final int KIB = 8;

  QuickStretching() {
    super(KIB, 1);
  }
}
