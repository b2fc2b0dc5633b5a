package org.relieflink.synthetic.simulator;

import java.util.List;

/**
 * 八个部门 · The eight departments: which list each brings, and how.
 *
 * @param id folder of the department
 * @param file beginning of the names of its list files
 * @param list contract of the list
 * @param way how it brings it
 */
record Department(String id, String file, String list, Way way) {

  /** How a list comes. */
  enum Way {
    REST,
    JDBC,
    PUSH,
    FOLDER,
    SFTP
  }

  static final List<Department> ALL =
      List.of(
          new Department(
              "civil_affairs", "subsistence_allowance", "civil_affairs/subsistence", Way.REST),
          new Department(
              "rural_affairs", "relapse_monitoring", "rural_affairs/relapse_watch", Way.REST),
          new Department(
              "medical_insurance", "medical_assistance", "medical_insurance/medical_aid", Way.JDBC),
          new Department("trade_union", "workers_in_hardship", "trade_union/workers", Way.JDBC),
          new Department("veterans_affairs", "veterans", "veterans_affairs/veterans", Way.PUSH),
          new Department(
              "disabled_federation",
              "disabled_persons",
              "disabled_federation/disabled",
              Way.FOLDER),
          new Department("education", "students_in_hardship", "education/students", Way.FOLDER),
          new Department(
              "womens_federation", "women_in_hardship", "womens_federation/women", Way.SFTP));

  /** Name of its connector. */
  String connector() {
    return id.replace('_', '-');
  }
}
