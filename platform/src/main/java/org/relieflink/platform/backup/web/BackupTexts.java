package org.relieflink.platform.backup.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.platform.backup.BackupRule.What;
import org.relieflink.platform.backup.DrillStep;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 备份页的用语. */
@Component
class BackupTexts extends PageTexts {
  private static final long KILO = 1024;

  BackupTexts(MessageSource messages, Clock clock) {
    super("backup", messages, clock);
  }

  String what(What what) {
    return whole(what.messageKey());
  }

  String steps(List<DrillStep> steps) {
    return steps.stream().map(step -> whole(step.messageKey())).collect(Collectors.joining("；"));
  }

  /** 12 KB, 340 MB: rounded up, so that nothing is 0. */
  static String size(long bytes) {
    long kilo = (bytes + KILO - 1) / KILO;
    return kilo < KILO ? grouped(kilo) + " KB" : grouped((kilo + KILO - 1) / KILO) + " MB";
  }
}
