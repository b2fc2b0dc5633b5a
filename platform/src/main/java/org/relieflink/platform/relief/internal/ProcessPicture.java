package org.relieflink.platform.relief.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefStep;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * 流程图：drawn from the BPMN that the case follows, top to bottom, with what is done, where it stands,
 * and the ends to the right; colours and marks come from the style sheet, the text says it too.
 */
@Component
class ProcessPicture {
  private static final int LEFT = 20;
  private static final int WIDE = 190;
  private static final int HIGH = 40;
  private static final int STEP = 66;
  private static final int END = 250;
  private static final int END_WIDE = 110;
  private static final int SHEET = 380;
  private static final int SMALL = 12;

  private final Processes processes;

  ProcessPicture(Processes processes) {
    this.processes = processes;
  }

  String draw(ReliefCase one) {
    BpmnModel model = processes.model(one);
    List<FlowNode> way = way(model);
    Set<String> done =
        one.steps().stream().map(step -> step.state().name()).collect(Collectors.toSet());
    StringBuilder svg = new StringBuilder();
    Map<String, Integer> tops = new HashMap<>();
    int top = LEFT;
    for (FlowNode node : way) {
      tops.put(node.getId(), top);
      top += STEP;
    }
    for (FlowNode node : way) {
      lines(svg, model, node, tops);
    }
    for (FlowNode node : way) {
      svg.append(node(one, node, tops.get(node.getId()), done));
    }
    ends(svg, model, one, tops);
    return head(model, top) + svg + "</svg>";
  }

  private static String head(BpmnModel model, int high) {
    return "<svg class=\"process\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
        .formatted(SHEET, high, HtmlUtils.htmlEscape(model.getMainProcess().getName()));
  }

  /** The nodes of the way straight on: an end is reached only where nothing else is. */
  private static List<FlowNode> way(BpmnModel model) {
    List<FlowNode> way = new ArrayList<>();
    Optional<FlowNode> next =
        model.getMainProcess().findFlowElementsOfType(StartEvent.class).stream()
            .map(FlowNode.class::cast)
            .findFirst();
    while (next.isPresent() && !way.contains(next.get())) {
      way.add(next.get());
      next = straight(model, next.get());
    }
    return way;
  }

  private static Optional<FlowNode> straight(BpmnModel model, FlowNode node) {
    List<FlowNode> targets = targets(model, node);
    return targets.stream()
        .filter(one -> !(one instanceof EndEvent))
        .findFirst()
        .or(() -> targets.stream().findFirst());
  }

  private static List<FlowNode> targets(BpmnModel model, FlowNode node) {
    return node.getOutgoingFlows().stream()
        .map(SequenceFlow::getTargetRef)
        .map(model::getFlowElement)
        .map(FlowNode.class::cast)
        .toList();
  }

  private static void lines(
      StringBuilder svg, BpmnModel model, FlowNode node, Map<String, Integer> tops) {
    int from = tops.get(node.getId());
    for (FlowNode target : targets(model, node)) {
      Integer to = tops.get(target.getId());
      if (to == null) {
        int middle = from + HIGH / 2;
        svg.append(line(LEFT + WIDE / 2 + SMALL, middle, END, middle));
      } else {
        svg.append(line(LEFT + WIDE / 2, from + HIGH, LEFT + WIDE / 2, to));
      }
    }
  }

  private static String line(int x, int y, int toX, int toY) {
    return "<path class=\"process__line\" d=\"M%d %d L%d %d\"/>".formatted(x, y, toX, toY);
  }

  private static String node(ReliefCase one, FlowNode node, int top, Set<String> done) {
    if (node instanceof UserTask) {
      return box(node, new Box(LEFT, top, WIDE), mark(one, node, done));
    }
    int middle = LEFT + WIDE / 2;
    if (node instanceof ExclusiveGateway) {
      return "<path class=\"process__gate\" d=\"M%d %d l%d %d l%d %d l%d %d z\"/>%s"
          .formatted(
              middle,
              top + HIGH / 2 - SMALL,
              SMALL,
              SMALL,
              -SMALL,
              SMALL,
              -SMALL,
              -SMALL,
              text(new Box(LEFT, top, WIDE / 2 - SMALL), named(node), "process__small"));
    }
    return "<circle class=\"process__dot\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>%s"
        .formatted(
            middle,
            top + HIGH / 2,
            SMALL / 2,
            node instanceof EndEvent
                ? text(new Box(middle + SMALL, top, WIDE / 2), named(node), "process__small")
                : "");
  }

  /** 一个框在哪里。 */
  private record Box(int x, int y, int wide) {}

  private static String mark(ReliefCase one, FlowElement node, Set<String> done) {
    if (one.state().name().equals(node.getId())) {
      return "here";
    }
    return done.contains(node.getId()) ? "done" : "ahead";
  }

  private static String box(FlowElement node, Box box, String mark) {
    String sign = mark.equals("here") ? "▶ " : mark.equals("done") ? "✓ " : "";
    return "<rect class=\"process__box process__box--%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>%s"
        .formatted(
            mark,
            box.x,
            box.y,
            box.wide,
            HIGH,
            text(box, sign + named(node), "process__text process__text--" + mark));
  }

  private static String named(FlowElement node) {
    return node.getName() == null ? "" : node.getName();
  }

  private static String text(Box box, String words, String style) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
        .formatted(style, box.x + box.wide / 2, box.y + HIGH / 2 + 5, HtmlUtils.htmlEscape(words));
  }

  /** Ends beside the way, on the height of the gate that leads there. */
  private static void ends(
      StringBuilder svg, BpmnModel model, ReliefCase one, Map<String, Integer> tops) {
    Set<String> reached =
        one.steps().stream().map(ReliefStep::state).map(Enum::name).collect(Collectors.toSet());
    for (EndEvent end : model.getMainProcess().findFlowElementsOfType(EndEvent.class)) {
      if (!tops.containsKey(end.getId())) {
        String from = end.getIncomingFlows().get(0).getSourceRef();
        svg.append(box(end, new Box(END, tops.get(from), END_WIDE), mark(one, end, reached)));
      }
    }
  }
}
