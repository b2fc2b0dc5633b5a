package org.relieflink.platform.pool.internal.contract;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 自立合同另外要守的：不顶替随产品来的，不占别人的字头和类别，换版本不换编号。 What an own contract must keep besides. */
final class OwnChecks {
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST_WORD = 60;

  private OwnChecks() {}

  static Contract checked(YamlMap root, Contract own, Taken taken) {
    identity(root, own, taken);
    words(root, own);
    free(root, own, taken);
    @Nullable Contract former = taken.former().get(own.id());
    if (former != null) {
      sameRecords(root, own, former);
    }
    fields(root, own);
    return own;
  }

  private static void identity(YamlMap root, Contract own, Taken taken) {
    String department = own.department().id();
    if (!own.id().matches("[a-z_]{1,40}/[a-z0-9_]{1,40}")
        || !own.id().startsWith(department + "/")) {
      throw root.problem("id", "编号要写成“部门代号/名单代号”，如 " + department + "/list，只用小写字母、数字和下划线。");
    }
    if (taken.shipped().contains(own.id())) {
      throw root.problem("id", "“" + own.id() + "”是随产品来的合同，不能顶替。请换一个名单代号。");
    }
    if (!own.prefix().matches("[A-Z]{2,6}")) {
      throw root.problem("prefix", "字头用两到六个大写字母，如 FA，现在是“" + own.prefix() + "”。");
    }
  }

  private static void words(YamlMap root, Contract own) {
    Map<String, String> words =
        Map.of(
            "version", own.version(),
            "class", own.hardshipClass(),
            "title", own.title(),
            "department_name", own.department().name());
    words.forEach(
        (key, text) -> {
          if (text.isBlank() || text.length() > LONGEST_WORD) {
            throw root.problem(key, "“" + key + "”要写 1 到 " + LONGEST_WORD + " 个字。");
          }
        });
  }

  private static void free(YamlMap root, Contract own, Taken taken) {
    for (Contract other : taken.others()) {
      if (!other.id().equals(own.id())) {
        differ(root, own, other, new Place("prefix", "字头", Contract::prefix));
        differ(root, own, other, new Place("class", "类别", Contract::hardshipClass));
        differ(root, own, other, new Place("title", "名称", Contract::title));
      }
    }
  }

  /** One key of a contract that belongs to one list alone. */
  private record Place(String key, String word, Function<Contract, String> value) {}

  private static void differ(YamlMap root, Contract own, Contract other, Place place) {
    String value = place.value().apply(own);
    if (value.equals(place.value().apply(other))) {
      throw root.problem(
          place.key(), place.word() + "“" + value + "”已经是" + other.title() + "的，请换一个。");
    }
  }

  /** Record numbers are made of prefix and key: with others, every record would be a new one. */
  private static void sameRecords(YamlMap root, Contract own, Contract former) {
    if (!own.prefix().equals(former.prefix())) {
      throw root.problem("prefix", "这份名单的字头是“" + former.prefix() + "”，换版本不能换。");
    }
    if (!own.key().equals(former.key())) {
      throw root.problem("key", "这份名单的编号列是 " + former.key() + "，换版本不能换。");
    }
    if (!own.hardshipClass().equals(former.hardshipClass())) {
      throw root.problem("class", "这份名单的类别是“" + former.hardshipClass() + "”，换版本不能换。");
    }
    if (own.level() != former.level()) {
      throw root.problem("level", "个人和家庭两种名单不能互换，请另立一份合同。");
    }
  }

  private static void fields(YamlMap root, Contract own) {
    if (own.fields().size() > MOST_FIELDS) {
      throw root.problem("fields", "字段最多 " + MOST_FIELDS + " 个。");
    }
    boolean named =
        own.find("name")
            .filter(field -> field.type() == FieldType.NAME)
            .filter(field -> field.presence() == Field.Presence.FILLED)
            .isPresent();
    if (!named) {
      throw root.problem("fields", "名单要有姓名，请加上 {use: name, presence: filled}。");
    }
    if (own.level() == Contract.Level.HOUSEHOLD && own.find("household_key").isEmpty()) {
      throw root.problem("level", "按家庭报的名单要有户编号，请加上 {use: household_key, presence: filled}。");
    }
  }
}
