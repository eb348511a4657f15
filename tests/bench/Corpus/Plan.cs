using Bulletin.Bench.Text;

namespace Bulletin.Bench;

/// <summary>Which documents a corpus of N has: one issue a month, a tenth interpretations, a twentieth news, the rest policies.</summary>
internal sealed record Plan(
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<Interpretation> Interpretations,
    IReadOnlyList<News> News)
{
    public const int LastYear = 2024;
    private const int MonthsOfTenYears = 120;

    public static Plan Of(int count)
    {
        if (count < 20)
            throw new ArgumentException("a corpus has at least 20 documents");

        // A small corpus covers fewer months, so that its issues have contents as well.
        var months = Math.Clamp(count / 10, 1, MonthsOfTenYears);
        var interpretations = count / 10;
        var news = count / 20;
        var policies = SpreadPolicies(count - months - interpretations - news, months);
        return new Plan(
            [.. Enumerable.Range(0, months).Select(m => IssueOf(m, months, policies))],
            policies,
            [.. Enumerable.Range(0, interpretations).Select(i =>
                InterpretationOf(i, policies[(int)((long)i * policies.Count / interpretations)]))],
            [.. Enumerable.Range(0, news).Select(i => NewsOf(i, FirstDay((int)((long)i * months / news), months)))]);
    }

    private static List<Policy> SpreadPolicies(int count, int months)
    {
        var serials = new Dictionary<(string, int), int>();
        var list = new List<Policy>(count);
        for (var i = 0; i < count; i++)
        {
            var month = (int)((long)i * months / count);
            var position = i - (int)(((long)month * count + months - 1) / months);
            list.Add(PolicyOf(i, FirstDay(month, months).AddDays(position * 27 * months / count % 28), serials));
        }

        return list;
    }

    private static Policy PolicyOf(int i, DateOnly published, Dictionary<(string, int), int> serials)
    {
        var random = new Prng($"policy {i}");
        var subject = random.Pick(Subjects.All);
        var form = random.Pick(PolicyTitles.Forms);
        var issuer = random.Below(100) < 40 ? Agencies.All[random.Below(2)] : Agencies.BySlug(subject.Department);
        var year = published.Year;
        var serial = Next(serials, issuer.Slug, year);
        var written = published.AddDays(-random.Between(1, 9));
        if (written.Year < year)
            written = new DateOnly(year, 1, 1);
        return new Policy(
            $"policies/{year}/{issuer.Slug}-{serial}",
            PolicyTitles.Of(issuer, subject, form, random),
            published,
            issuer,
            subject,
            form,
            $"{issuer.Code}〔{year}〕{serial}号",
            $"115300001/{year}-{Next(serials, "", year):D5}",
            written);
    }

    private static Interpretation InterpretationOf(int i, Policy policy) => new(
        policy.Id.Replace("policies/", "interpretations/", StringComparison.Ordinal),
        $"《{policy.Title}》政策解读",
        policy.Published,
        policy,
        ByNumber: i % 2 == 1);

    private static News NewsOf(int i, DateOnly month)
    {
        var random = new Prng($"news {i}");
        var subject = random.Pick(Subjects.All);
        var issuer = Agencies.BySlug(subject.Department);
        return new News(
            $"news/{month.Year}/gg-{i + 1}",
            PolicyTitles.OfNews(issuer, subject, random),
            month.AddDays(random.Below(28)),
            issuer,
            subject);
    }

    private static Issue IssueOf(int month, int months, List<Policy> policies)
    {
        var first = FirstDay(month, months);
        var last = first.AddMonths(1).AddDays(-1);
        var before = MonthsOfTenYears - months + month;
        return new Issue(
            $"issues/{first.Year}/{first.Month:D2}",
            last,
            100 + before,
            policies.FindAll(p => p.Published >= first && p.Published <= last));
    }

    private static DateOnly FirstDay(int month, int months) => new DateOnly(LastYear + 1, 1, 1).AddMonths(month - months);

    private static int Next(Dictionary<(string, int), int> serials, string series, int year) =>
        serials[(series, year)] = serials.GetValueOrDefault((series, year)) + 1;
}
