package org.relieflink.platform.relief.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.task.api.Task;
import org.relieflink.platform.relief.ReliefState;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 案件在流程里的位置：the only place that talks to the engine. Its variables are counts and the way taken;
 * of people it knows nothing, and who signs which of several tasks is ours: they are all alike.
 */
@Component
class Flow {
  private static final String FOLDER = "relief/";

  private final ProcessEngine engine;

  Flow(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  private RuntimeService running() {
    return engine.getRuntimeService();
  }

  /** Begins the process of a case; gives the number of the instance. */
  String start(ReliefProcess process, String caseNumber) {
    return running()
        .startProcessInstanceById(definition(process).getId(), caseNumber, Map.of())
        .getId();
  }

  /** The newest definition of a process; deployed when the file is another one. */
  private ProcessDefinition definition(ReliefProcess process) {
    RepositoryService known = engine.getRepositoryService();
    known
        .createDeployment()
        .name(process.bpmn())
        .addBytes(process.bpmn(), bytes(process.bpmn()))
        .enableDuplicateFiltering()
        .deploy();
    return known
        .createProcessDefinitionQuery()
        .processDefinitionKey(process.id())
        .latestVersion()
        .singleResult();
  }

  /** A file of the class path, as it is. */
  static byte[] bytes(String bpmn) {
    try (InputStream in = Flow.class.getClassLoader().getResourceAsStream(FOLDER + bpmn)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FOLDER + bpmn);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new IllegalStateException(bpmn + " not readable", failure);
    }
  }

  /** Where it stands; empty when the process has ended. */
  Optional<ReliefState> at(String instance) {
    return tasks(instance, 1).stream()
        .findFirst()
        .map(task -> ReliefState.valueOf(task.getTaskDefinitionKey()));
  }

  /** How many are asked at once. */
  int open(String instance) {
    return (int) tasks().createTaskQuery().processInstanceId(instance).count();
  }

  private TaskService tasks() {
    return engine.getTaskService();
  }

  private List<Task> tasks(String instance, int most) {
    return tasks().createTaskQuery().processInstanceId(instance).listPage(0, most);
  }

  /** One of the tasks of this step is done. */
  void complete(String instance, Map<String, Object> said) {
    tasks().complete(tasks(instance, 1).get(0).getId(), said);
  }

  /** Back, or on, to another step; those asked are asked no longer. */
  void move(String instance, ReliefState from, ReliefState to, Map<String, Object> said) {
    running()
        .createChangeActivityStateBuilder()
        .processInstanceId(instance)
        .processVariables(said)
        .moveActivityIdTo(from.name(), to.name())
        .changeState();
  }

  /** One more is asked. */
  void ask(String instance, ReliefState state) {
    running().addMultiInstanceExecution(state.name(), instance, Map.of());
  }

  /** One fewer is asked; where that was the last, the process goes on. */
  void askNot(String instance) {
    running().deleteMultiInstanceExecution(tasks(instance, 1).get(0).getExecutionId(), false);
  }

  void end(String instance, String why) {
    running().deleteProcessInstance(instance, why);
  }

  /** The process that a running case follows, as it was when it began. */
  Optional<BpmnModel> model(String instance) {
    return Optional.ofNullable(
            running().createProcessInstanceQuery().processInstanceId(instance).singleResult())
        .map(one -> engine.getRepositoryService().getBpmnModel(one.getProcessDefinitionId()));
  }
}
