package org.relieflink.platform.backup.web;

import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupRule;
import org.relieflink.platform.backup.BackupRule.What;
import org.relieflink.platform.backup.Backups;
import org.relieflink.platform.backup.Backups.Standing;
import org.relieflink.platform.backup.Backups.Warning;
import org.relieflink.platform.backup.CopyRecord;
import org.relieflink.platform.backup.DrillRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 备份页：when was copied and drilled, and what is due. */
@Controller
class BackupPages {
  private static final int SHORT = 8; // characters of an id that people compare

  private final Backups backups;
  private final BackupTexts texts;

  BackupPages(Backups backups, BackupTexts texts) {
    this.backups = backups;
    this.texts = texts;
  }

  /** 一样东西的一行. */
  record Line(
      String what,
      String last,
      String state,
      String tag,
      String rule,
      String source,
      String status) {}

  /** 一份备份的一行. */
  record Copy(String when, String what, String file, String rows, String size, String sealed) {}

  /** 一次演练的一行. */
  record Drill(String when, String copy, String result, String tag, String note, String seconds) {}

  @GetMapping("/backups")
  String show(Model model) {
    model.addAttribute("standings", backups.standings().stream().map(this::line).toList());
    model.addAttribute("copies", backups.copies().stream().map(this::copy).toList());
    model.addAttribute("drills", backups.drills().stream().map(this::drill).toList());
    return "backup/backups";
  }

  private Line line(Standing standing) {
    BackupRule rule = standing.rule();
    return new Line(
        texts.what(standing.what()),
        last(standing),
        texts.say("warning." + standing.warning()),
        tag(standing.warning()),
        rule == null ? texts.say("rule.none") : texts.say("rule", rule.warnAfterDays()),
        rule == null ? "" : rule.source(),
        rule == null ? "" : rule.status().label());
  }

  private String last(Standing standing) {
    if (standing.last() == null) {
      return texts.say("never");
    }
    String when = texts.minute(standing.last());
    return standing.days() == 0
        ? texts.say("last.today", when)
        : texts.say("last", when, standing.days());
  }

  private static String tag(Warning warning) {
    return switch (warning) {
      case NONE -> "good";
      case NEVER, OLD, BEHIND, NO_RULE -> "warn";
      case FAILED -> "bad";
    };
  }

  private Copy copy(CopyRecord copy) {
    boolean data = copy.kind() == BackupKind.DATA;
    return new Copy(
        texts.minute(copy.at()),
        texts.what(data ? What.DATA : What.KEYS),
        copy.fileName(),
        data ? BackupTexts.grouped(copy.rows()) : "—",
        BackupTexts.size(copy.bytes()),
        data ? BackupTexts.grouped(copy.sealed()) : "—");
  }

  private Drill drill(DrillRecord drill) {
    String note =
        drill.passed() && drill.unproven().isEmpty()
            ? ""
            : drill.passed()
                ? texts.say("unproven", texts.steps(drill.unproven()))
                : texts.say("failed.steps", texts.steps(drill.failed()));
    String id = drill.copyId();
    return new Drill(
        texts.minute(drill.at()),
        texts.minute(drill.copyAt()) + " " + id.substring(0, Math.min(SHORT, id.length())),
        texts.say(drill.passed() ? "passed" : "failed"),
        drill.passed() ? "good" : "bad",
        note,
        texts.say("seconds", drill.seconds()));
  }
}
