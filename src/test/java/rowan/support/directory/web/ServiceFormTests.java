package rowan.support.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Choice;
import rowan.foundation.web.FormReader;
import rowan.support.directory.DescribeService;

class ServiceFormTests {

  private static final String PROVIDER = UUID.randomUUID().toString();

  private static DescribeService readWithLanguages(String... codes) {
    var request = new MockHttpServletRequest("POST", "/services/new");
    request.setParameter("by", PROVIDER);
    request.setParameter("availability", "OPEN");
    request.setParameter("audience", "WOMEN");
    request.setParameter("open", "ALWAYS");
    request.setParameter("name-en", "Larch line");
    request.setParameter("what-en", "Listens to you.");
    request.setParameter("spoken", codes);
    return ServiceForm.read(FormReader.of(request), Set.of(PROVIDER)).orElseThrow();
  }

  @Test
  void offersEveryLanguageThatAWorkerMayAskFor() {
    assertThat(ServiceForm.spoken())
        .extracting(Choice::value)
        .containsAll(SpokenLanguage.codes(SpokenLanguage.OFFERED));
  }

  @Test
  void readsEachLanguageThatItOffers() {
    var offered = ServiceForm.spoken().stream().map(Choice::value).toArray(String[]::new);
    assertThat(readWithLanguages(offered).languages()).containsExactly(offered);
  }

  @Test
  void readsNoLanguageThatItDoesNotOffer() {
    assertThat(readWithLanguages("ur", "tlh").languages()).containsExactly("ur");
  }
}
