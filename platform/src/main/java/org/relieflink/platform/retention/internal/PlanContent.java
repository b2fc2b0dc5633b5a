package org.relieflink.platform.retention.internal;

import java.util.List;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Plan.Line;
import org.springframework.stereotype.Component;

/**
 * 计划的内容，同意的就是它：day, rules, and every row, digested anew from the row's id each time; another row is
 * another content, whoever changed the tables.
 */
@Component
class PlanContent {
  private final ItemStore items;
  private final RowTree tree;

  PlanContent(ItemStore items, RowTree tree) {
    this.items = items;
    this.tree = tree;
  }

  ApprovalContent of(Plan plan) {
    ApprovalContent content =
        ApprovalContent.of(ApprovalKind.RETENTION_RUN, RetentionLog.object(plan.id()))
            .with("place", plan.place())
            .with("day", plan.asOf().toString())
            .with("rules", plan.version())
            .with("reason", plan.reason());
    for (Line line : plan.lines()) {
      content = content.with(line.kind().name(), what(plan, line));
    }
    return content;
  }

  private String what(Plan plan, Line line) {
    List<String> digests =
        items.all(plan.id(), line.kind()).stream()
            .map(row -> tree.digest(line.kind(), row))
            .toList();
    return String.join(
        " ",
        line.act().name(),
        Integer.toString(line.months()),
        Long.toString(line.before().toEpochMilli()),
        Integer.toString(digests.size()),
        RowTree.rootOf(line.kind(), digests));
  }
}
