package org.relieflink.platform;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkFigure;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkPanel;
import org.relieflink.platform.access.WorkSource;

/** A source of work that a test fills; empty otherwise. */
public final class TestWork implements WorkSource {
  private List<WorkItem> items = List.of();
  private List<WorkFigure> figures = List.of();
  private List<WorkPanel> panels = List.of();

  public void fill(
      List<WorkItem> newItems, List<WorkFigure> newFigures, List<WorkPanel> newPanels) {
    items = newItems;
    figures = newFigures;
    panels = newPanels;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    return items;
  }

  @Override
  public List<WorkFigure> figures(Officer officer, Instant now) {
    return figures;
  }

  @Override
  public List<WorkPanel> panels(Officer officer, Instant now) {
    return panels;
  }
}
