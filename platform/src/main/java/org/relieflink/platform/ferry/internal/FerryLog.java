package org.relieflink.platform.ferry.internal;

import java.util.List;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.AlarmDesk;
import org.relieflink.platform.watch.AlarmKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 摆渡的留痕：in the caller's transaction; who carries is the ferry itself. */
@Component
class FerryLog {
  private static final String NUMBER = "FERRY";

  private final Trail trail;
  private final AlarmDesk desk;
  private final MessageSource messages;
  private final OfficeSettings office;

  FerryLog(Trail trail, AlarmDesk desk, MessageSource messages, OfficeSettings office) {
    this.trail = trail;
    this.desk = desk;
    this.messages = messages;
    this.office = office;
  }

  /** Who asks in the name of a site. */
  Officer asker(String name) {
    return new Officer(NUMBER, name, Role.PROSECUTOR, Unit.of(office.place(), null));
  }

  /** Who answers, and reads what is asked, in the name of a department. */
  Officer answerer(String department, String name) {
    return new Officer(NUMBER, name, Role.DEPARTMENT_OFFICER, Unit.of(office.place(), department));
  }

  private Officer self() {
    String name = messages.getMessage("ferry.officer", null, java.util.Locale.CHINA);
    return new Officer(NUMBER, name, Role.ADMINISTRATOR, Unit.of(office.place(), null));
  }

  void done(String action, String file, String result) {
    trail.record(self(), TrailNote.of(action, "package", file).resulting(result));
  }

  /** A number came again with another content: somebody has to look at once. */
  void replayed(String file) {
    TrailNote note = TrailNote.of("FERRY_REPLAYED", "package", file).resulting("refused");
    long entry = trail.written(self(), note);
    desk.rule(AlarmKind.FERRY_REPLAYED)
        .ifPresent(rule -> desk.raise(rule, self(), 1, trail.of(List.of(entry))));
  }

  void site(Officer officer, String action, String site) {
    trail.record(officer, TrailNote.of(action, "site", site));
  }

  void again(Officer officer, String file) {
    trail.record(officer, TrailNote.of("FERRY_AGAIN", "package", file));
  }
}
