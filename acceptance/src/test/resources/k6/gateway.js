// What a pipeline asks of the gateway, for 5 s: GATEWAY and TOKEN say where and as whom, SUMMARY where to write.
import http from 'k6/http';

export const options = {
    vus: 4,
    duration: '5s',
    summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)'],
    // One that holds and one that nothing can hold: the two summaries write this with opposite meaning.
    thresholds: { http_req_duration: ['p(95)<60000', 'min<0'] },
};

export default function () {
    const base = `${__ENV.GATEWAY}/api/v1`;
    const known = { headers: { Authorization: `Bearer ${__ENV.TOKEN}` } };
    http.get(`${base}/schemas/attestation`);
    http.get(`${base}/templates`, known);
    http.get(`${base}/gate?workload=nobody&stage=production`, known);
    http.get(`${base}/transitions/00000000-0000-7000-8000-000000000000`, known); // a 404, which k6 counts as failed
}

export function handleSummary(data) {
    return { [__ENV.SUMMARY]: JSON.stringify(data) };
}
