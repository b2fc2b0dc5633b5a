package org.relieflink.platform.ferry.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.QuarantinedFile;
import org.relieflink.platform.ferry.RefusedList;
import org.relieflink.platform.ferry.SentPackage;
import org.relieflink.platform.ferry.SiteStanding;
import org.relieflink.platform.ferry.SiteState;
import org.relieflink.platform.ferry.TakenPackage;
import org.relieflink.platform.ferry.WaitingPackage;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.springframework.stereotype.Component;

/** 页面上的行：in words, with the age of what is waited for. */
@Component
class FerryViews {
  private final FerryTexts texts;
  private final HardshipPool pool;

  FerryViews(FerryTexts texts, HardshipPool pool) {
    this.texts = texts;
    this.pool = pool;
  }

  /** 一个站点一行。 */
  record Line(
      long id,
      String title,
      String name,
      String network,
      String departments,
      String state,
      String tag,
      long lastSent,
      long lastTaken,
      String open,
      List<String> waiting,
      int quarantined) {}

  /** 一个送出的包。 */
  record Sent(
      long id,
      long sequence,
      String items,
      String at,
      String state,
      String tag,
      String why,
      List<String> lists,
      boolean open) {}

  /** 一个收进的包。 */
  record Taken(long sequence, String items, String at) {}

  /** 一个隔离的文件。 */
  record Aside(long id, String file, String why, String at) {}

  /** 一个部门。 */
  record Department(String id, String name) {}

  static List<Department> departments(Map<String, String> names) {
    return names.entrySet().stream()
        .map(one -> new Department(one.getKey(), one.getValue()))
        .sorted(java.util.Comparator.comparing(Department::id))
        .toList();
  }

  /** Of every department, by its code; asked once for a page. */
  Map<String, String> names() {
    return pool.lists().stream()
        .collect(
            Collectors.toMap(ListFace::department, ListFace::departmentName, (one, other) -> one));
  }

  Line line(SiteStanding one, Map<String, String> names) {
    FerrySite site = one.site();
    return new Line(
        site.id(),
        site.title(),
        site.name(),
        texts.say("network." + site.network().name()),
        site.departments().stream()
            .map(department -> names.getOrDefault(department, department))
            .collect(Collectors.joining("、")),
        texts.say("state." + site.state().name()),
        tag(site.state()),
        one.lastSent(),
        one.lastTaken(),
        open(one),
        one.waiting().stream().map(this::waiting).toList(),
        one.quarantined());
  }

  private static String tag(SiteState state) {
    return switch (state) {
      case ASKED -> "todo";
      case AGREED -> "good";
      case ENDED -> "plain";
    };
  }

  private String open(SiteStanding one) {
    @Nullable Instant oldest = one.oldest();
    return oldest == null ? "" : texts.say("open", one.unreceipted(), age(oldest));
  }

  /** 3 days, 5 hours, or some minutes. */
  private String age(Instant since) {
    Duration age = Duration.between(since, texts.now());
    if (age.toDays() > 0) {
      return texts.say("age.days", age.toDays());
    }
    return age.toHours() > 0
        ? texts.say("age.hours", age.toHours())
        : texts.say("age.minutes", age.toMinutes());
  }

  private String waiting(WaitingPackage one) {
    return texts.say("waiting." + one.why().name(), one.file(), one.detail());
  }

  /**
   * A package that was sent.
   *
   * @param refused lists of this site that were not accepted
   * @param names of the departments
   */
  Sent sent(SentPackage one, List<RefusedList> refused, Map<String, String> names) {
    @Nullable Instant receipted = one.receiptedAt();
    String state =
        receipted == null
            ? texts.say("sent.open", age(one.madeAt()), one.sent())
            : texts.say(one.refused() > 0 ? "sent.partly" : "sent.whole", one.refused());
    String tag = receipted == null ? "todo" : one.refused() > 0 ? "warn" : "good";
    return new Sent(
        one.id(),
        one.sequence(),
        texts.say("items", one.items(), one.volumes()),
        texts.minute(one.madeAt()),
        state,
        tag,
        one.codes().stream().map(texts::refusal).collect(Collectors.joining("；")),
        refused.stream()
            .filter(list -> list.sequence() == one.sequence())
            .map(list -> refused(list, names))
            .toList(),
        receipted == null);
  }

  /** Which list, why, and what to do. */
  private String refused(RefusedList list, Map<String, String> names) {
    String file =
        list.file().isEmpty() ? texts.say("sent.list.number", list.number()) : list.file();
    return texts.say(
        "sent.list",
        file,
        names.getOrDefault(list.department(), list.department()),
        texts.refusal(list.code()),
        texts.nextStep(list.code()),
        list.department());
  }

  Taken taken(TakenPackage one) {
    return new Taken(
        one.sequence(),
        texts.say("taken.items", one.items(), one.refused()),
        texts.minute(one.takenAt()));
  }

  Aside aside(QuarantinedFile one) {
    return new Aside(
        one.id(),
        one.file(),
        texts.say("fault." + one.fault().name(), one.file()),
        texts.minute(one.at()));
  }
}
