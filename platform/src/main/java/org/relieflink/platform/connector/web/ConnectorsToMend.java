package org.relieflink.platform.connector.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.connector.ConnectorRun;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.connector.RunState;
import org.springframework.stereotype.Component;

/** 晚了的、拦下的对接，进系统管理员的待办。 What is late or held, for whoever runs the connectors. */
@Component
class ConnectorsToMend implements WorkSource {
  private final Connectors connectors;
  private final AccessTable table;
  private final ConnectorTexts texts;

  ConnectorsToMend(Connectors connectors, AccessTable table, ConnectorTexts texts) {
    this.connectors = connectors;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", "/connectors/fetch")) {
      return List.of();
    }
    return connectors.list(officer).stream()
        .filter(one -> !one.paused() && (one.late() || isHeld(one)))
        .map(this::item)
        .toList();
  }

  private static boolean isHeld(ConnectorStatus status) {
    @Nullable ConnectorRun last = status.last();
    return last != null && last.state() == RunState.HELD;
  }

  private WorkItem item(ConnectorStatus status) {
    String state = isHeld(status) ? texts.say("state." + RunState.HELD) : texts.late(status);
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.title", status.title(), state),
        texts.say("work.note"),
        null,
        "/connectors",
        texts.say("work.action"),
        1);
  }
}
