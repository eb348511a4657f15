using Bulletin.Bench.Text;

namespace Bulletin.Bench.Output;

/// <summary>
/// The same documents for Hugo. Its taxonomies need lists; links that Bulletin works out (the issue and the
/// interpretation of a policy) are written down here, so that Hugo need not search for them.
/// </summary>
internal static class HugoContent
{
    public static void Write(string root, Plan plan)
    {
        var issueOf = plan.Issues.SelectMany(i => i.Policies.Select(p => (p.Id, i))).ToDictionary(x => x.Id, x => x.i);
        var interpretationOf = plan.Interpretations.ToDictionary(i => i.Of.Id);
        foreach (var policy in plan.Policies)
            Content(root, policy, Of(policy, issueOf[policy.Id], interpretationOf.GetValueOrDefault(policy.Id)).With(Bodies.Of(policy)));
        foreach (var interpretation in plan.Interpretations)
            Content(root, interpretation, Of(interpretation).With(Bodies.Of(interpretation)));
        foreach (var news in plan.News)
            Content(root, news, Public(news, news.Issuer, news.Subject).With(Bodies.Of(news)));
        foreach (var issue in plan.Issues)
            Content(root, issue, Of(issue).With(""));
    }

    private static FrontMatter Of(Policy policy, Issue issue, Interpretation? interpretation)
    {
        var front = Public(policy, policy.Issuer, policy.Subject)
            .Add("number", policy.Number)
            .Add("index", policy.Index)
            .Add("written", policy.Written)
            .Add("status", "[有效]")
            .Add("issue", $"/{issue.Id}");
        return interpretation is null ? front : front.Add("interpreted_by", $"/{interpretation.Id}");
    }

    private static FrontMatter Of(Interpretation interpretation) =>
        Public(interpretation, interpretation.Of.Issuer, interpretation.Of.Subject)
            .Add("form", "文字")
            .Add("interprets", $"/{interpretation.Of.Id}");

    private static FrontMatter Of(Issue issue)
    {
        var front = new FrontMatter()
            .Add("title", issue.Title)
            .Add("date", issue.Published)
            .Add("total", issue.Running.ToString())
            .Add("disclosure", "主动公开")
            .Line("contents:");
        foreach (var column in IssueColumns.Of(issue))
        {
            front.Line($"  - title: {column.Title}").Line("    items:");
            foreach (var policy in column.Policies)
                front.Line($"      - /{policy.Id}");
        }

        return front;
    }

    private static FrontMatter Public(Document document, Agency issuer, Subject subject) => new FrontMatter()
        .Add("title", document.Title)
        .Add("date", document.Published)
        .Add("year", $"[\"{document.Published.Year}\"]")
        .Add("issuer", $"[{issuer.Name}]")
        .Add("category", $"[{subject.Category}]")
        .Add("topics", (IEnumerable<string>)subject.Topics)
        .Add("disclosure", "主动公开");

    private static void Content(string root, Document document, string text) => Files.Write(root, $"content/{document.Id}.md", text);
}
