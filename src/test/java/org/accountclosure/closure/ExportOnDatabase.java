package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.model.ExportPart;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.AccountRecords;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Agencies;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.CompanyMoney;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the holder of an account is given before it closes. */
abstract class ExportOnDatabase {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Money USD_480 = new Money(48_000, "USD");

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;

  ExportOnDatabase(TestDatabase kind) {
    this.world = new ClosureWorld(kind, clock);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(String login) {
    return ((RequestingClosure.Result.Opened)
            world.the(RequestingClosure.class).request(requestBy(login)))
        .closureCase()
        .id();
  }

  private AccountId account(String login, AccountKind kind) {
    world.the(People.class).signUp(new LoginId(login), null, Set.of());
    AccountId account = new AccountId("acc-" + login);
    world.the(People.class).openAccount(account, new LoginId(login), kind);
    return account;
  }

  private DataExport written(CaseId id, String job) {
    world.the(WritingExport.class).beforeClosing(id, job);
    return world.the(Exports.class).find(id).orElseThrow();
  }

  private Map<String, String> files(CaseId id) {
    byte[] content = world.the(Exports.class).content(id).orElseThrow();
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException inMemory) {
      throw new AssertionError(inMemory);
    }
    return files;
  }

  private JsonNode json(CaseId id, String file) {
    try {
      return JSON.readTree(files(id).get(file));
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  private List<TimelineEntry> lines(CaseId id, TimelineStep step) {
    return world.the(Timeline.class).of(id).stream().filter(line -> line.what() == step).toList();
  }

  /** Ann works for a client by the hour and for a fixed price. */
  private void works(AccountId ann) {
    AccountId client = world.client();
    Business business = world.the(Business.class);
    business.submitProposal("proposal-1", ann);
    business.makeOffer("offer-1", ann, client);
    business.startContract("hourly-1", ContractKind.HOURLY, ann, client, "USD");
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    world
        .the(Earnings.class)
        .logWork("hourly-1", ann, monday, monday.plus(Duration.ofHours(8)), USD_480);
    world.the(Earnings.class).owe("debt-1", ann, new Money(1_200, "EUR"));
  }

  @Test
  void aFreelancerGetsContractsHoursAndMoneyInMinorUnits() {
    AccountId ann = world.freelancer("ann");
    works(ann);
    CaseId id = requested("ann");
    written(id, "job-1");

    assertThat(json(id, "profile.json").at("/0/email").asText()).isEqualTo("ann@example.org");
    JsonNode contract = json(id, "contracts.json").at("/0");
    assertThat(contract.path("kind").asText()).isEqualTo("HOURLY");
    assertThat(contract.path("counterparty").asText()).isEqualTo("acc-client");
    assertThat(contract.path("endedAt").isNull()).isTrue();
    JsonNode hours = json(id, "hours.json").at("/0");
    assertThat(hours.path("startedAt").asText()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(hours.at("/amount/minor").asLong()).isEqualTo(48_000);
    assertThat(hours.at("/amount/currency").asText()).isEqualTo("USD");
    assertThat(json(id, "payments.json").at("/0/availableAt").asText())
        .isEqualTo("2026-03-18T00:00:00Z");
    assertThat(json(id, "debts.json").at("/0/amount/currency").asText()).isEqualTo("EUR");
    assertThat(json(id, "proposals.json").at("/0/status").asText()).isEqualTo("OPEN");
    assertThat(json(id, "offers.json").at("/0/id").asText()).isEqualTo("offer-1");
    assertThat(json(id, "request.json").at("/0/case").asText()).isEqualTo(id.value());
    assertThat(json(id, "timeline.json").at("/0/step").asText()).isEqualTo("REQUESTED");
    assertThat(json(id, "about.json").path("asOf").asText()).isEqualTo("2026-03-04T10:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(AccountKind.class)
  void everyKindGetsAFileForEachPartThatFitsIt(AccountKind kind) {
    AccountId unused = account("ann", kind);
    CaseId id = requested("ann");
    written(id, "job-1");

    List<String> parts = ExportPart.of(kind).stream().map(part -> part.file() + ".json").toList();
    assertThat(files(id).keySet())
        .containsAll(parts)
        .contains("statement.html", "about.json")
        .hasSize(parts.size() + 2);
  }

  @Test
  void whatIsErasedIsGoneThoughItsTimeIsNotOver() {
    AccountId ann = world.freelancer("ann");
    CaseId id = requested("ann");
    written(id, "job-1");

    assertThat(world.the(Erasures.class).erase(ann, DataClass.EXPORTS)).isEqualTo(1);
    assertThat(world.the(Erasures.class).erase(ann, DataClass.EXPORTS)).isZero();
    assertThat(world.the(ReadingExport.class).of(id)).isInstanceOf(ReadingExport.Result.Gone.class);
  }

  @Test
  void aCompanyGetsItsBillsAndNobodyElsesPersonalData() {
    AccountId company = account("shop", AccountKind.CLIENT);
    AccountId bob = world.freelancer("bob");
    world.the(Business.class).startContract("contract-1", ContractKind.FIXED, bob, company, "USD");
    world.the(CompanyMoney.class).fund("escrow-1", "contract-1", company, USD_480);
    world
        .the(CompanyMoney.class)
        .bill("bill-1", "contract-1", company, USD_480, clock.instant(), clock.instant());
    world.the(Companies.class).postJob("job-1", company);
    world.the(People.class).signUp(new LoginId("mia"), null, Set.of());
    world.the(Companies.class).addMember(company, new LoginId("mia"), MemberRole.ADMIN);
    CaseId id = requested("shop");
    written(id, "job-1");

    assertThat(json(id, "bills.json").at("/0/amount/minor").asLong()).isEqualTo(48_000);
    assertThat(json(id, "escrow.json").at("/0/fundedAt").asText())
        .isEqualTo("2026-03-04T10:00:00Z");
    assertThat(json(id, "jobs.json").at("/0/id").asText()).isEqualTo("job-1");
    assertThat(json(id, "contracts.json").at("/0/counterparty").asText()).isEqualTo("acc-bob");
    assertThat(files(id).values()).noneMatch(text -> text.contains("mia"));
    assertThat(files(id).values()).noneMatch(text -> text.contains("bob@example.org"));
  }

  @Test
  void anAgencyGetsItsSharesWithoutTheNamesOfItsMembers() {
    AccountId agency = account("studio", AccountKind.AGENCY);
    AccountId worker = world.freelancer("wim");
    AccountId client = world.client();
    world.the(Companies.class).addMember(agency, new LoginId("wim"), MemberRole.MEMBER);
    world
        .the(Agencies.class)
        .startContract("contract-1", ContractKind.FIXED, worker, agency, client, "USD");
    world.the(Agencies.class).owe("share-1", agency, worker, "contract-1", USD_480);
    CaseId id = requested("studio");
    written(id, "job-1");

    assertThat(json(id, "shares.json").at("/0/amount/minor").asLong()).isEqualTo(48_000);
    assertThat(json(id, "contracts.json").at("/0/counterparty").asText()).isEqualTo("acc-client");
    assertThat(files(id).values()).noneMatch(text -> text.contains("wim"));
  }

  @Test
  void theStatementIsInTheHoldersLanguageAndNothingInItIsMarkup() {
    AccountId ann = world.freelancer("ann");
    works(ann);
    world
        .jdbc()
        .sql(
            "update mp_login set language = 'de-AT', display_name = '<script>&\"' where login_id = 'ann'")
        .update();
    CaseId id = requested("ann");
    written(id, "job-1");

    String statement = files(id).get("statement.html");
    assertThat(statement)
        .contains("<html lang=\"de\">", "Auszug Ihres Kontos", "nach Stunden", "480,00 USD")
        .contains("&lt;script&gt;&amp;&quot;")
        .contains("4. März 2026")
        .doesNotContain("<script", "http:", "https:", "HOURLY", "null");
  }

  @Test
  void theStatementOfAnEmptyAccountSaysThatThereIsNothing() {
    AccountId unused = world.freelancer("ann");
    CaseId id = requested("ann");
    written(id, "job-1");

    assertThat(files(id).get("statement.html"))
        .contains(
            "<html lang=\"en\">", "<h2>Contracts</h2>\n<p>Nothing.</p>", "you no longer use it");
    assertThat(json(id, "contracts.json")).isEmpty();
  }

  @Test
  void aJobDeliveredAgainFindsTheSameChecksumAndLeavesOneLine() {
    AccountId ann = world.freelancer("ann");
    works(ann);
    CaseId id = requested("ann");
    DataExport first = written(id, "job-1");
    byte[] content = world.the(Exports.class).content(id).orElseThrow();
    clock.add(Duration.ofMinutes(10));

    assertThat(written(id, "job-1")).isEqualTo(first);
    assertThat(world.the(Exports.class).content(id)).contains(content);
    assertThat(lines(id, TimelineStep.EXPORT_WRITTEN))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.why())
                    .contains(first.sha256(), first.size() + " bytes", "2026-06-02T10:00:00Z"));
  }

  @Test
  void theSameDataAtTheSameMomentMakeTheSameBytes() {
    AccountId ann = world.freelancer("ann");
    works(ann);
    CaseId id = requested("ann");
    DataExport first = written(id, "job-1");
    world.jdbc().sql("delete from closure_export").update();
    world.jdbc().sql("delete from closure_timeline where what = 'EXPORT_WRITTEN'").update();

    assertThat(written(id, "job-2").sha256()).isEqualTo(first.sha256());
  }

  @Test
  void anotherRoundTowardsTheClosingMakesItAfresh() {
    AccountId ann = world.freelancer("ann");
    CaseId id = requested("ann");
    DataExport first = written(id, "job-1");
    world.the(Earnings.class).owe("debt-1", ann, USD_480);
    clock.add(Duration.ofDays(1));
    DataExport second = written(id, "job-2");

    assertThat(second.sha256()).isNotEqualTo(first.sha256());
    assertThat(json(id, "debts.json")).hasSize(1);
    assertThat(lines(id, TimelineStep.EXPORT_WRITTEN)).hasSize(2);
    assertThat(world.count("closure_export")).isEqualTo(1);
  }

  @Test
  void anEndedCaseIsLeftAlone() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));
    world.the(WritingExport.class).beforeClosing(id, "job-1");

    assertThat(world.the(Exports.class).find(id)).isEmpty();
    assertThat(world.the(WritingExport.class).afresh(id, Actor.holder(new LoginId("ann"))))
        .isInstanceOf(WritingExport.Result.TooLate.class);
  }

  @Test
  void theHolderMayHaveItEarlierAndTheClosingMakesTheLastOne() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    Actor ann = Actor.holder(new LoginId("ann"));
    WritingExport writing = world.the(WritingExport.class);

    assertThat(writing.afresh(id, ann)).isInstanceOf(WritingExport.Result.Made.class);
    clock.add(Duration.ofMinutes(9));
    assertThat(writing.afresh(id, ann)).isInstanceOf(WritingExport.Result.JustMade.class);
    clock.add(Duration.ofMinutes(2));
    assertThat(writing.afresh(id, ann)).isInstanceOf(WritingExport.Result.Made.class);
    DataExport last = written(id, "job-1");

    assertThat(last.madeBy()).isEqualTo("job:job-1");
    assertThat(lines(id, TimelineStep.EXPORT_WRITTEN))
        .extracting(line -> line.actor().kind())
        .containsExactly(Actor.Kind.HOLDER, Actor.Kind.HOLDER, Actor.Kind.SYSTEM);
  }

  @Test
  void theReceiptSaysUntilWhenItCanBeDownloadedAndThenItIsRemoved() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    DataExport made = written(id, "job-1");
    world.the(ClosingAccount.class).close(id, "job-2");

    Receipt receipt = world.the(WritingReceipt.class).of(id).orElseThrow();
    assertThat(receipt.nextSteps())
        .contains(new Receipt.Advice(Receipt.AdviceKind.DOWNLOAD_EXPORT, made.keptUntil()));
    assertThat(made.keptUntil()).isEqualTo(made.madeAt().plus(Duration.ofDays(90)));

    clock.moveTo(made.keptUntil().minusMillis(1));
    assertThat(world.the(RemovingExports.class).removeDue()).isZero();
    assertThat(world.the(ReadingExport.class).of(id))
        .isInstanceOf(ReadingExport.Result.Found.class);

    clock.moveTo(made.keptUntil());
    assertThat(world.the(ReadingExport.class).of(id)).isInstanceOf(ReadingExport.Result.Gone.class);
    assertThat(world.the(RemovingExports.class).removeDue()).isEqualTo(1);
    assertThat(world.the(RemovingExports.class).removeDue()).isZero();

    assertThat(world.the(Exports.class).content(id)).isEmpty();
    assertThat(world.count("closure_export where content is null")).isEqualTo(1);
    assertThat(lines(id, TimelineStep.EXPORT_REMOVED)).hasSize(1);
  }

  @Test
  void aMarketplaceThatSaysNothingIsNoEmptyExport() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    world.jdbc().sql("alter table mp_payout rename to mp_payout_lost").update();

    assertThat(world.the(AccountRecords.class).of(new AccountId("acc-ann")))
        .isInstanceOf(Answer.Unknown.class);
    assertThatThrownBy(() -> written(id, "job-1")).isInstanceOf(MarketplaceUnavailable.class);
    assertThat(world.count("closure_export")).isZero();
  }
}
