package org.relieflink.platform.watch.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.Quota;
import org.relieflink.platform.watch.QuotaCeiling;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.QuotaLeft;
import org.relieflink.platform.watch.Quotas;
import org.relieflink.platform.watch.WatchRefusal;
import org.relieflink.platform.watch.internal.alarm.RaiseAlarm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数额度：one guarded statement counts and refuses, so that no two at once can both see the last one
 * free. A refusal is on the trail in the same transaction.
 */
@Service
class StoredQuotas implements Quotas {
  /** A day begins at midnight in Beijing, wherever the server's clock says it is. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final QuotaRules rules;
  private final JdbcClient jdbc;
  private final Trail trail;
  private final RaiseAlarm raise;
  private final MessageSource messages;
  private final Clock clock;

  StoredQuotas(
      QuotaRules rules,
      JdbcClient jdbc,
      Trail trail,
      RaiseAlarm raise,
      MessageSource messages,
      Clock clock) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.trail = trail;
    this.raise = raise;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<QuotaLeft> take(Officer officer, QuotaDeed deed, long amount) {
    if (amount < 1) {
      throw new IllegalArgumentException("nothing to count");
    }
    LocalDate day = today();
    Quota rule = rules.find(officer.role(), deed, day).orElse(null);
    long perDay = rule == null ? 0 : rule.perDay();
    Optional<Long> used =
        amount > perDay ? Optional.empty() : count(new Counted(officer, deed, day), amount, perDay);
    return used.isPresent()
        ? Outcome.of(left(deed, used.get(), rule, day))
        : refused(officer, deed, amount, perDay);
  }

  private record Counted(Officer officer, QuotaDeed deed, LocalDate day) {}

  private Optional<Long> count(Counted counted, long amount, long perDay) {
    return jdbc.sql(
            """
            insert into watch.used as u (officer, deed, day, used, per_day)
            values (:officer, :deed, :day, :amount, :most)
            on conflict (officer, deed, day) do update
              set used = u.used + excluded.used, per_day = excluded.per_day
              where u.used + excluded.used <= excluded.per_day
            returning used
            """)
        .param("officer", counted.officer.staffNumber())
        .param("deed", counted.deed.name())
        .param("day", counted.day)
        .param("amount", amount)
        .param("most", perDay)
        .query(Long.class)
        .optional();
  }

  private Outcome<QuotaLeft> refused(Officer officer, QuotaDeed deed, long amount, long perDay) {
    String asked = amount + " > " + perDay;
    long entry =
        trail.written(
            officer,
            TrailNote.of("QUOTA_USED_UP", "quota", deed.name())
                .because(asked)
                .resulting("refused"));
    if (refusals(new Counted(officer, deed, today()), perDay) == 1) {
      raise.atOnce(AlarmKind.QUOTA_USED_UP, officer, entry);
    }
    String what = messages.getMessage(deed.messageKey(), null, LocaleContextHolder.getLocale());
    return Outcome.refused(WatchRefusal.QUOTA_USED_UP, what, perDay, used(officer, deed), amount);
  }

  /** One more refusal of the day; the first of them is an alarm, so that one wall is told once. */
  private long refusals(Counted counted, long perDay) {
    return jdbc.sql(
            """
            insert into watch.used as u (officer, deed, day, used, per_day, refused)
            values (:officer, :deed, :day, 0, :most, 1)
            on conflict (officer, deed, day) do update set refused = u.refused + 1
            returning refused
            """)
        .param("officer", counted.officer.staffNumber())
        .param("deed", counted.deed.name())
        .param("day", counted.day)
        .param("most", perDay)
        .query(Long.class)
        .single();
  }

  @Override
  public List<QuotaLeft> left(Officer officer) {
    LocalDate day = today();
    return Arrays.stream(QuotaDeed.values())
        .flatMap(deed -> rules.find(officer.role(), deed, day).stream())
        .map(rule -> left(rule.deed(), used(officer, rule.deed()), rule, day))
        .toList();
  }

  private long used(Officer officer, QuotaDeed deed) {
    return jdbc.sql(
            "select used from watch.used where officer = :officer and deed = :deed and day = :day")
        .param("officer", officer.staffNumber())
        .param("deed", deed.name())
        .param("day", today())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private static QuotaLeft left(QuotaDeed deed, long used, @Nullable Quota rule, LocalDate day) {
    Instant midnight = day.plusDays(1).atStartOfDay(ZONE).toInstant();
    return new QuotaLeft(deed, used, rule, midnight);
  }

  @Override
  public List<Quota> rules() {
    return rules.on(today());
  }

  @Override
  public List<QuotaCeiling> ceilings() {
    return rules.ceilings();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
