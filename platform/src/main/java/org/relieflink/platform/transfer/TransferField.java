package org.relieflink.platform.transfer;

import java.util.Locale;

/** 可以移送的一项：nothing else of a person travels. */
public enum TransferField {
  NAME,
  NUMBER,
  GENDER,
  AGE_GROUP,
  AREA,
  CONTACT,
  HARDSHIP,
  FAMILY,
  RELIEF,
  CASE_FACTS,
  CASE_NO;

  /** Whether it tells of the case: never of a minor or of a sexual case. */
  public boolean ofCase() {
    return this == CASE_FACTS || this == CASE_NO;
  }

  /** Whether it stands in words that somebody typed. */
  public boolean typed() {
    return this == HARDSHIP || this == FAMILY || this == RELIEF || this == CASE_FACTS;
  }

  /** How forms and programs name it. */
  public String code() {
    return switch (this) {
      case NAME -> "name";
      case NUMBER -> "citizenId";
      case GENDER -> "gender";
      case AGE_GROUP -> "ageGroup";
      case AREA -> "area";
      case CONTACT -> "contact";
      case HARDSHIP -> "hardship";
      case FAMILY -> "family";
      case RELIEF -> "relief";
      case CASE_FACTS -> "caseFacts";
      case CASE_NO -> "caseNo";
    };
  }

  /** Key of its label in the bundle. */
  public String key() {
    return "field." + name().toLowerCase(Locale.ROOT);
  }
}
