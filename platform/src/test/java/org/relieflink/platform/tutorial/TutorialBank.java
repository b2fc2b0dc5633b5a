package org.relieflink.platform.tutorial;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.synthetic.simulator.BankSimulator;
import org.relieflink.synthetic.simulator.BankSimulator.Trouble;

/** 教程里的银行：the simulated bank of each place's special account, which says what it did. */
final class TutorialBank {
  private static final long HELD = 20_000_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<String, BankSimulator> banks = new HashMap<>();

  /** Pays what a file orders; gives its statement. */
  byte[] statement(String place, String file) {
    BankSimulator bank =
        banks.computeIfAbsent(
            place, of -> new BankSimulator(Trouble.none(Long.parseLong(of)), HELD));
    bank.take(file);
    return bank.answer(Integer.MAX_VALUE, LocalDate.now(ZONE))
        .get(0)
        .getBytes(StandardCharsets.UTF_8);
  }
}
