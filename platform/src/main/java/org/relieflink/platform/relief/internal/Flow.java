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
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.task.api.Task;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.relief.ReliefState;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 案件在流程里的位置：the only place that talks to the engine. Its variables are counts and the way taken; of
 * people it knows nothing, and who signs which of several tasks is ours: they are all alike.
 */
@Component
class Flow {
  private static final String FOLDER = "relief/";

  private final ProcessEngine engine;
  private final CaseWriting writing;

  Flow(@Lazy ProcessEngine engine, CaseWriting writing) {
    this.engine = engine;
    this.writing = writing;
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

  /**
   * The definition that the file holds now; it is deployed once, under the digest of its content.
   * Whoever deploys is waited for, so that two who begin at once do not deploy it twice.
   */
  private ProcessDefinition definition(ReliefProcess process) {
    byte[] content = bytes(process.bpmn());
    String digest = Sm3.of(content);
    return deployed(process, digest)
        .orElseGet(
            () -> {
              writing.lock("process " + process.bpmn());
              return deployed(process, digest).orElseGet(() -> deploy(process, content));
            });
  }

  private Optional<ProcessDefinition> deployed(ReliefProcess process, String digest) {
    RepositoryService known = engine.getRepositoryService();
    return known
        .createDeploymentQuery()
        .deploymentName(process.bpmn())
        .deploymentCategory(digest)
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(Deployment::getId)
        .map(id -> of(process, id));
  }

  private ProcessDefinition deploy(ReliefProcess process, byte[] content) {
    String id =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(process.bpmn())
            .category(Sm3.of(content))
            .addBytes(process.bpmn(), content)
            .deploy()
            .getId();
    return of(process, id);
  }

  private ProcessDefinition of(ReliefProcess process, String deployment) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .processDefinitionKey(process.id())
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
