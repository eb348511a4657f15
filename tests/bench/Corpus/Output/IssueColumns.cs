namespace Bulletin.Bench.Output;

/// <summary>A month's policies as the columns (栏目) of an issue.</summary>
internal sealed record IssueColumn(string Title, IReadOnlyList<Policy> Policies);

internal static class IssueColumns
{
    public static IEnumerable<IssueColumn> Of(Issue issue)
    {
        var city = issue.Policies.Where(p => p.Issuer.Slug is "zf" or "zfb").ToList();
        var departments = issue.Policies.Except(city).ToList();
        return new[] { new IssueColumn("市政府文件", city), new IssueColumn("部门文件", departments) }.Where(c => c.Policies.Count > 0);
    }
}
