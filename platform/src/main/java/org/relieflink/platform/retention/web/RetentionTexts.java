package org.relieflink.platform.retention.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.RetentionAct;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 保存与删除页的用语：days with their year, since years are what this is about. */
@Component
class RetentionTexts extends PageTexts {

  RetentionTexts(MessageSource messages, Clock clock) {
    super("retention", messages, clock);
  }

  String kind(RetentionKind kind) {
    return whole(kind.messageKey());
  }

  String act(RetentionAct act) {
    return say("act." + act);
  }

  String when(@Nullable Instant at) {
    return at == null ? "" : ShownTime.minute(at);
  }

  static String date(Instant at) {
    return LocalDate.ofInstant(at, RetentionRule.ZONE).toString();
  }

  /** 3 年, 18 个月. */
  String months(int months) {
    int year = 12;
    return months % year == 0 ? say("years", months / year) : say("months", months);
  }

  /** 12 行人判断过，3 行有留存令. */
  String held(Map<HeldFor, Long> held) {
    return held.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> say("held.some", grouped(one.getValue()), whole(one.getKey().messageKey())))
        .collect(Collectors.joining(say("comma")));
  }
}
