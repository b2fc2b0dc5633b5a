package org.relieflink.platform.harm.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Component;

/**
 * 伤害的名字和凭条：a harm is known by a keyed name made of number and day; a ticket carries that name to
 * the officer who looked and back, so that the number is typed once and never stands in a page.
 */
@Component
class HarmTickets {
  private static final Pattern TICKET =
      Pattern.compile(
          "([0-9a-f]{16})\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9X*]{18})\\.([0-9a-f]{16})");

  private final Blinds blinds;

  HarmTickets(Blinds blinds) {
    this.blinds = blinds;
  }

  /**
   * 一次伤害。
   *
   * @param masked the victim's number as papers show it; of a minor nothing of it
   */
  record Harm(String key, LocalDate day, String masked) {
    @Override
    public String toString() {
      return "Harm[" + key + "]";
    }
  }

  Harm harm(CitizenId victim, LocalDate day, LocalDate today) {
    boolean minor = Majority.shipped().minor(victim.birthDate(), today);
    String masked = victim.masked();
    return new Harm(key(victim, day), day, minor ? "*".repeat(masked.length()) : masked);
  }

  /** Keyed name of a harm: 16 hexadecimal digits, the same for ever. */
  String key(CitizenId victim, LocalDate day) {
    return blinds.name("harm\n" + victim.value() + "\n" + day);
  }

  String issue(Officer officer, Harm harm) {
    String said = harm.key + "." + harm.day + "." + harm.masked;
    return said + "." + mark(officer, said);
  }

  /** Empty when it was not made here for this officer. */
  Optional<Harm> read(Officer officer, String ticket) {
    var found = TICKET.matcher(ticket);
    if (!found.matches()) {
      return Optional.empty();
    }
    String said = ticket.substring(0, found.start(4) - 1);
    return same(mark(officer, said), found.group(4))
        ? Optional.of(new Harm(found.group(1), LocalDate.parse(found.group(2)), found.group(3)))
        : Optional.empty();
  }

  private String mark(Officer officer, String said) {
    return blinds.name("harm ticket\n" + officer.staffNumber() + "\n" + said);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
