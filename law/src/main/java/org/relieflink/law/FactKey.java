package org.relieflink.law;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 资格规则要问的事实。The questions of fact that the eligibility rules ask; wording and whom to ask are in
 * questions.yaml.
 */
public enum FactKey {
  WITHIN_CASE,
  NATURAL_PERSON,
  PRIOR_RELIEF,
  SERIOUS_INJURY,
  URGENT_TREATMENT,
  CANNOT_PAY_TREATMENT,
  VICTIM_DEAD,
  LOST_LABOUR,
  LIVED_ON_VICTIM,
  PROPERTY_LOSS,
  RETALIATION,
  RETALIATION_HARM,
  CIVIL_TORT_INJURY,
  OTHER_NEED,
  CASE_UNSOLVED,
  BEYOND_PROSECUTION,
  OFFENDER_CANNOT_PAY,
  NO_COMPENSATION,
  HARDSHIP,
  GRAVE_FAULT,
  REFUSES_TO_HELP,
  FALSE_STATEMENT,
  GAVE_UP_CLAIM,
  HARDSHIP_NOT_FROM_CASE,
  ALREADY_COMPENSATED,
  LIFE_IN_DANGER,
  MAINTENANCE_CLAIM,
  DEBTOR_CANNOT_PERFORM,
  PETITION_PARTLY_RIGHT,
  PETITION_NO_LEGAL_WAY,
  PETITION_PROMISE,
  BODY_DISABLED,
  MENTAL_TRAUMA,
  CARER_DEAD,
  NO_TIMELY_COMPENSATION,
  RIGHTS_VIOLATED;

  /** The word in files, JSON and forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Chinese statement that is true when the answer is yes. */
  public String label() {
    return FactQuestions.shipped().get(this).label();
  }

  /** The request that would settle an unknown answer. */
  public VerificationRequest request() {
    return FactQuestions.shipped().get(this);
  }

  /** The key with this code. */
  public static Optional<FactKey> find(String code) {
    return Optional.ofNullable(words().get(code));
  }

  static Map<String, FactKey> words() {
    Map<String, FactKey> words = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(key -> words.put(key.code(), key));
    return words;
  }
}
