package org.relieflink.synthetic.matching;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.synthetic.people.NumberSource;
import org.relieflink.synthetic.people.SplitMix;

/** 一个县发的号 · Numbers of people of one county; a few were first numbered in another one. */
final class CountyNumbers implements NumberSource {
  private static final double GIVEN_ELSEWHERE = 0.06;

  private final String division;
  private final List<String> elsewhere;
  private final OrderCodes codes;

  CountyNumbers(String division, List<String> elsewhere, OrderCodes codes) {
    this.division = division;
    this.elsewhere = elsewhere;
    this.codes = codes;
  }

  @Override
  public String next(LocalDate birth, boolean female, SplitMix random) {
    String givenIn = random.chance(GIVEN_ELSEWHERE) ? random.pick(elsewhere) : division;
    int order = random.between(1, 499) * 2 - (female ? 0 : 1);
    return codes.take(givenIn, birth, order);
  }

  @Override
  public String nextAfter(String twinNumber, LocalDate birth, boolean female) {
    int order = Integer.parseInt(twinNumber.substring(14, 17)) + 1;
    int fitting = (order % 2 == 0) == female ? order : order + 1;
    return codes.take(twinNumber.substring(0, 6), birth, fitting > 999 ? fitting - 998 : fitting);
  }
}
