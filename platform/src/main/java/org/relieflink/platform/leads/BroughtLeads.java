package org.relieflink.platform.leads;

import java.util.List;

/**
 * 报送的线索：one case, one or several persons; each becomes a lead of its own. Its text form shows
 * nobody.
 *
 * @param caseNo may be empty: an applicant need not know it
 * @param handler staff number of the handler, for a prompt (path A); may be empty
 * @param prompt whether the handler answers first (path A) or the relief section gets it at once
 * @param key idempotency key
 */
public record BroughtLeads(
    LeadSource source,
    String caseNo,
    String handler,
    boolean prompt,
    List<Person> persons,
    String key) {
  public BroughtLeads {
    caseNo = caseNo.strip();
    handler = handler.strip();
    key = key.strip();
    persons = List.copyOf(persons);
  }

  /**
   * 一个人。
   *
   * @param number citizen number as typed; may be empty
   * @param known what is known of the hardship, in words
   */
  public record Person(String name, String number, String known) {
    public Person {
      name = name.strip();
      number = number.strip();
      known = known.strip();
    }

    @Override
    public String toString() {
      return "Person";
    }
  }

  @Override
  public String toString() {
    return "BroughtLeads[" + source + ", " + persons.size() + "]";
  }
}
