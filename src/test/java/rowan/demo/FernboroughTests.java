package rowan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.testing.RowanTest;

@RowanTest
class FernboroughTests {

  @Autowired private Fernborough fernborough;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  @Test
  void tellsItsStoryOnceAndKeepsIt() {
    var told = new ArrayList<String>();
    fernborough.load(told::add);
    assertThat(told).isNotEmpty();
    var authority = authorities.servedAt(Fernborough.SLUG).orElseThrow();
    assertThat(accounts.holders(authority.id())).hasSizeBetween(35, 50);
    assertThat(fernborough.lines()).hasSizeGreaterThan(15);
    told.clear();
    fernborough.load(told::add);
    assertThat(told).isEmpty();
  }
}
