package org.accountclosure.process;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member who leaves, and the teams that it leaves. */
final class TeamOnStage {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final People people;
  private final Companies companies;
  private final CaseOnStage closure;
  private final JdbcClient jdbc;
  private final String suffix = "-" + COUNT.incrementAndGet();
  private final LoginId member = new LoginId("member" + suffix);

  TeamOnStage(People people, Companies companies, CaseOnStage closure, JdbcClient jdbc) {
    this.people = people;
    this.companies = companies;
    this.closure = closure;
    this.jdbc = jdbc;
  }

  /** From now on the scene is about the member. */
  void leaves() {
    AccountId account = new AccountId("acc-" + member);
    signUp(member);
    people.openAccount(account, member, AccountKind.TEAM_MEMBER);
    closure.isAbout(member.value(), account);
  }

  String member() {
    return member.value();
  }

  /** A team of that name, with its owner and an admin, that the member belongs to. */
  void hasTheMember(String team, MemberRole as) {
    signUp(new LoginId(ownerOf(team)));
    people.openAccount(id(team), new LoginId(ownerOf(team)), AccountKind.CLIENT);
    signUp(new LoginId(adminOf(team)));
    companies.addMember(id(team), new LoginId(adminOf(team)), MemberRole.ADMIN);
    companies.addMember(id(team), member, as);
  }

  String ownerOf(String team) {
    return team + "-owner" + suffix;
  }

  String adminOf(String team) {
    return team + "-admin" + suffix;
  }

  void loses(String team, String login) {
    companies.removeMember(id(team), new LoginId(login));
  }

  /** The member has a freelancer's profile, too. */
  void worksAsFreelancerToo() {
    people.openAccount(new AccountId("acc-fl-" + member), member, AccountKind.FREELANCER);
  }

  boolean hasLogin() {
    return jdbc.sql("select count(*) from mp_login where login_id = ? and ended_at is null")
            .param(member.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  /** What the case says about each team, by its name. */
  Map<String, String> standing() {
    return closure.teams().entrySet().stream()
        .collect(Collectors.toMap(team -> name(team.getKey()), Map.Entry::getValue));
  }

  private String name(String id) {
    return id.substring("acc-".length(), id.length() - suffix.length());
  }

  private AccountId id(String team) {
    return new AccountId("acc-" + team + suffix);
  }

  private void signUp(LoginId login) {
    people.signUp(login, "{noop}" + login, Set.of());
  }
}
