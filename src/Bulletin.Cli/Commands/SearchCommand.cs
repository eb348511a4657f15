using System.CommandLine;
using Bulletin.Cli.Misses;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Search;

namespace Bulletin.Cli.Commands;

/// <summary>Searches a built site, in the files that its search page reads and with the same results.</summary>
internal sealed class SearchCommand(Tool tool) : ToolCommand("search", SearchTexts.Search, tool)
{
    private const int DefaultLimit = 10;
    private const int DefaultMisses = 100;
    private const int DefaultLeast = 2;

    public override IReadOnlyList<Example> Examples => SearchTexts.Examples;

    public override void Fill()
    {
        var query = new Argument<string>("QUERY") { Arity = ArgumentArity.ZeroOrOne, Description = SearchTexts.Query.In(Tool.Language) };
        var index = Inputs.Text("--index", "DIR", SearchTexts.Index, Tool);
        var limit = Inputs.Text("--limit", "N", SearchTexts.Limit, Tool);
        var page = Inputs.Text("--page", "N", SearchTexts.Page, Tool);
        var sort = Inputs.Text("--sort", "relevance|date", SearchTexts.Sort, Tool);
        var type = Inputs.Text("--type", "FOLDER", SearchTexts.Type, Tool);
        var year = Inputs.Text("--year", "YEAR", SearchTexts.Year, Tool);
        var category = Inputs.Text("--category", "NAME", SearchTexts.Category, Tool);
        var issuer = Inputs.Text("--issuer", "NAME", SearchTexts.Issuer, Tool);
        var status = Inputs.Text("--status", "NAME", SearchTexts.Status, Tool);
        var inForce = Inputs.Flag("--in-force", SearchTexts.InForce, Tool);
        var json = Inputs.Flag("--json", SearchTexts.Json, Tool);
        var queries = Inputs.Text("--queries", "FILE", SearchTexts.Queries, Tool);
        var misses = new Option<string[]>("--misses")
        {
            HelpName = "LOG",
            Description = SearchTexts.Misses.In(Tool.Language),
            AllowMultipleArgumentsPerToken = true,
        };
        var least = Inputs.Text("--at-least", "N", SearchTexts.Least, Tool);
        Add(query);
        foreach (var option in
            new Option[] { index, limit, page, sort, type, year, category, issuer, status, inForce, json, queries, misses, least })
            Add(option);
        SetAction(parsed =>
        {
            var folder = Inputs.FullPath(parsed.GetValue(index) ?? "output");
            if (!File.Exists(Path.Combine(folder, "search", "meta.js")))
                throw new UsageException(SearchTexts.NoIndex(parsed.GetValue(index) ?? "output"));
            var isJson = parsed.GetValue(json) || FormatOption.Of(parsed) == ReportFormat.Json;
            if (parsed.GetValue(misses) is { Length: > 0 } logs)
            {
                var most = Inputs.Number(parsed, limit) ?? DefaultMisses;
                new MissReport(Tool, isJson).Print(folder, logs, Inputs.Number(parsed, least) ?? DefaultLeast, most);
                return ExitCode.Fine;
            }

            var count = Inputs.Number(parsed, limit) ?? DefaultLimit;
            var order = parsed.GetValue(sort) ?? "relevance";
            if (order is not ("relevance" or "date"))
                throw new UsageException(UsageTexts.BadChoice("--sort", order, "relevance, date"));
            var request = new SearchRequest(parsed.GetValue(query) ?? "")
            {
                From = ((Inputs.Number(parsed, page) ?? 1) - 1) * count,
                Count = count,
                ByDate = order == "date",
                Type = parsed.GetValue(type),
                Year = Inputs.Number(parsed, year),
                Category = parsed.GetValue(category),
                Issuer = parsed.GetValue(issuer),
                Status = parsed.GetValue(status),
                InForce = parsed.GetValue(inForce),
            };
            var site = SearchIndex.Open(folder);
            if (parsed.GetValue(queries) is { } file)
            {
                if (!File.Exists(file))
                    throw new UsageException(UsageTexts.NoSuchFile(file));
                foreach (var line in File.ReadLines(file))
                    SearchJson.Line(site.Search(request with { Query = line }), Tool.Out);
                return ExitCode.Fine;
            }

            if (request.Query.Length == 0)
                throw new UsageException(UsageTexts.MissingArgument("QUERY"));
            var answer = site.Search(request);
            if (isJson)
                SearchJson.Print(answer, Tool.Out);
            else
                Print(answer, request.InForce);
            return ExitCode.Fine;
        });
    }

    private void Print(SearchAnswer answer, bool isInForce)
    {
        if (answer.Heard is { } heard)
            Tool.Write(SearchTexts.Heard(Printable.Of(heard)));
        if (answer.Correction is { } correction)
            Tool.Write(SearchTexts.Correction(Printable.Of(correction)));
        Tool.Write(SearchTexts.Found(answer, isInForce));
        if (answer.LeftOut is var (later, retired) && later + retired > 0)
            Tool.Write(SearchTexts.LeftOut(later, retired));
        if (answer.IsUnknownNumber)
            Tool.Write(SearchTexts.UnknownNumber(Printable.Of(answer.Query.Trim())));
        if (!answer.Missing.IsEmpty)
            Tool.Write(SearchTexts.Missing(answer.Missing.Select(Printable.Of)));
        foreach (var hit in answer.Hits)
        {
            Tool.Out.WriteLine();
            Tool.Out.WriteLine(Printable.Of(hit.Status is null ? hit.Title : $"{hit.Title}（{hit.Status}）"));
            Tool.Out.WriteLine(Printable.Of(
                $"  {string.Join(' ', new[] { hit.Issuers, hit.Number, hit.Date }.Where(part => part.Length > 0))}"));
            if (!hit.RepealedBy.IsEmpty)
                Tool.Out.WriteLine(Printable.Of($"  {SearchTexts.RepealedBy(hit.RepealedBy.Select(by => by.Name)).In(Tool.Language)}"));
            Tool.Out.WriteLine(Printable.Of($"  {hit.Snippet}"));
            Tool.Out.WriteLine(Printable.Of(hit.Clause is null ? $"  {hit.Url}" : $"  {hit.Url}#{hit.Clause}"));
        }
    }
}
