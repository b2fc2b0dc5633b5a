package org.relieflink.platform.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.transfer.Transfer;

/**
 * 讨薪绿色通道：a case that was registered as unpaid wages wants its review at once, and transfers to the
 * court, the labour office and the trade union ready to be drafted. Nothing is sent by itself.
 */
public interface GreenChannels {
  /** Empty for other cases, decided ones, and those of other offices. */
  Optional<Green> of(Officer officer, ReliefCase one);

  /** Drafts transfers; each is sent only when another officer signs it. */
  Outcome<List<Transfer>> draft(Officer officer, long caseId, Order order);

  /**
   * 要拟的。
   *
   * @param lines of the departments; empty = all of the rule
   * @param sexual whether the case is a sexual one, as the drafter answers; null = not said, which
   *     is refused
   * @param words the hardship, in words
   * @param key idempotency key
   */
  record Order(Set<String> lines, @Nullable Boolean sexual, String words, String key) {
    public Order {
      lines = Set.copyOf(lines);
      words = words.strip();
      key = key.strip();
    }

    @Override
    public String toString() {
      return "Order" + lines;
    }
  }

  /**
   * 一件怎么样了。
   *
   * @param reviewBy last day for the proposal of the handler
   * @param reviewed whether it was proposed
   * @param late whether that came, or would come, too late
   * @param asks what can be drafted now
   * @param made what is under way already
   */
  record Green(
      LocalDate reviewBy, boolean reviewed, boolean late, List<Ask> asks, List<Transfer> made) {
    public Green {
      asks = List.copyOf(asks);
      made = List.copyOf(made);
    }

    @Override
    public String toString() {
      return "Green[" + reviewBy + "]";
    }
  }

  /**
   * 请一个部门做什么。
   *
   * @param line of the department
   * @param help id of the catalogue of transfers
   */
  record Ask(String line, String department, String help, String title) {}
}
