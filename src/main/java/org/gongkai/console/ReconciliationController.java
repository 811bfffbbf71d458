package org.gongkai.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.warehouse.ReportedYears;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The Reconciliation Service API of the W3C Entity Reconciliation Community Group, version 0.2
 * (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), over the bodies of the warehouse.
 * It only reads.
 */
@RestController
@RequestMapping("/reconcile")
@CrossOrigin
final class ReconciliationController {
    private static final int SUGGESTIONS = 20;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final CurrentDirectory directory;
    private final Reconciler reconciler;
    private final RegionNames regions;
    private final ReportedYears years;

    ReconciliationController(
            CurrentDirectory directory, Reconciler reconciler, RegionNames regions, ReportedYears years) {
        this.directory = directory;
        this.reconciler = reconciler;
        this.regions = regions;
        this.years = years;
    }

    /** What is answered for one query of a batch, and to one who types. */
    record Results<T>(List<T> result) {}

    /** Why nothing is answered. */
    record Refusal(String status, String message) {}

    @GetMapping(params = {"!queries", "!query", "!extend"})
    Manifest manifest() {
        return Manifest.at(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    @GetMapping(params = "queries")
    Map<String, Results<Candidate>> asked(@RequestParam String queries) {
        return answers(queries);
    }

    @PostMapping(params = "queries", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Map<String, Results<Candidate>> posted(@RequestParam String queries) {
        return answers(queries);
    }

    /** Single queries are of version 0.1, and data extension is not offered. */
    @RequestMapping(
            params = "!queries",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Refusal> withoutQueries() {
        return refused(
                new BadQuery("请用表单参数 queries 提交查询", "send a batch of queries in the form parameter \"queries\""));
    }

    private Map<String, Results<Candidate>> answers(String queries) {
        Map<String, ReconciliationQuery> batch = QueryBatch.read(queries);
        Directory now = directory.get();
        Map<String, Results<Candidate>> answers = new LinkedHashMap<>();
        batch.forEach((id, query) -> answers.put(id, new Results<>(reconciler.candidates(query, now))));
        return answers;
    }

    @GetMapping("/suggest/entity")
    Results<Suggestion> suggestedBodies(@RequestParam String prefix) {
        return new Results<>(directory.get().called(prefix, SUGGESTIONS).stream()
                .map(body -> new Suggestion(
                        String.valueOf(body.agency().id()),
                        body.agency().name(),
                        regions.path(body.agency().region()),
                        List.of(AgencyType.AGENCY)))
                .toList());
    }

    @GetMapping("/suggest/property")
    Results<AgencyType> suggestedProperties(@RequestParam String prefix) {
        String wanted = prefix.strip().toLowerCase(Locale.ROOT);
        return new Results<>(QueryProperties.ALL.stream()
                .filter(property ->
                        property.id().startsWith(wanted) || property.name().contains(wanted))
                .toList());
    }

    @GetMapping("/agency/{id}")
    ResponseEntity<String> page(@PathVariable long id) {
        return directory
                .get()
                .body(id)
                .map(body -> ResponseEntity.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(AgencyPage.of(body, regions.path(body.agency().region()), years.of(id))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(HTML)
                        .body("<!DOCTYPE html><meta charset=\"utf-8\"><p>没有这个单位 / no such body</p>"));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(BadQuery wrong) {
        return ResponseEntity.badRequest().body(new Refusal("error", String.valueOf(wrong.getMessage())));
    }
}
