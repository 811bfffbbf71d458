package org.gongkai.console;

import java.util.List;

/**
 * What the service is and offers: the service manifest of the Reconciliation Service API 0.2, under the names that it has
 * there.
 *
 * @param identifierSpace of the ids of candidates, {@code agency_id} of the warehouse
 * @param schemaSpace of the ids of types and properties
 */
record Manifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        List<AgencyType> defaultTypes,
        View view,
        Preview preview,
        Suggest suggest,
        int batchSize) {

    record View(String url) {}

    record Preview(String url, int width, int height) {}

    record Service(String service_url, String service_path) {}

    record Suggest(Service entity, Service property) {}

    /** @param base the address that the service is asked at, up to and without {@code /reconcile} */
    static Manifest at(String base) {
        String page = base + "/reconcile/agency/{{id}}";
        return new Manifest(
                List.of("0.2"),
                "公开 报告单位 / Gongkai agencies",
                "urn:gongkai:agency_id",
                "urn:gongkai:schema",
                List.of(AgencyType.AGENCY),
                new View(page),
                new Preview(page, 480, 320),
                new Suggest(
                        new Service(base, "/reconcile/suggest/entity"),
                        new Service(base, "/reconcile/suggest/property")),
                QueryBatch.MOST_QUERIES);
    }
}
