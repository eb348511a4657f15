using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Search;
using Microsoft.AspNetCore.Http;

namespace Bulletin.Cli.Serving;

/// <summary><c>/api/search</c>: what <c>bulletin search --json</c> says, for a program on this machine such as a kiosk.</summary>
internal sealed class SearchApi(Preview preview)
{
    private const int DefaultCount = 10;
    private const int MostResults = 100;
    private const int LastPage = 100;
    private const int MostTries = 3;

    // An index keeps what it has read: after this much it is opened anew.
    private const long MostBytes = 64 << 20;

    private readonly Lock gate = new();
    private SearchIndex? index;
    private int tree = -1;

    /// <summary>The status and the JSON of an answer; of a wrong request what is wrong with it.</summary>
    public (int Status, byte[] Json) Answer(IQueryCollection asked)
    {
        var limit = Number(asked, "limit", DefaultCount, MostResults);
        var page = Number(asked, "page", 1, LastPage);
        var sort = asked["sort"].ToString();
        if (limit < 1)
            return Fault(StatusCodes.Status400BadRequest, ServeTexts.BadParameter("limit"));
        if (page < 1)
            return Fault(StatusCodes.Status400BadRequest, ServeTexts.BadParameter("page"));
        if (sort is not ("" or "relevance" or "date"))
            return Fault(StatusCodes.Status400BadRequest, ServeTexts.BadParameter("sort"));
        int? year = null;
        if (Text(asked, "year") is { } typed)
        {
            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Fault(StatusCodes.Status400BadRequest, ServeTexts.BadParameter("year"));
            year = number;
        }

        var inForce = asked["in-force"].ToString();
        if (inForce is not ("" or "0" or "1"))
            return Fault(StatusCodes.Status400BadRequest, ServeTexts.BadParameter("in-force"));
        var request = new SearchRequest(
            asked["q"].ToString(),
            (page - 1) * limit,
            limit,
            sort == "date",
            Text(asked, "type"),
            year,
            Text(asked, "category"),
            Text(asked, "issuer"),
            Text(asked, "status"),
            inForce == "1");
        lock (gate)
            return Answer(request);
    }

    // A tree that takes the place of the last one while files are read makes a mixture: what came of it is thrown away.
    private (int Status, byte[] Json) Answer(SearchRequest request)
    {
        for (var tries = 1; ; tries++)
        {
            var now = preview.Tree;
            try
            {
                if (!File.Exists(Path.Combine(preview.Folder, "search", "meta.js")))
                    return Fault(StatusCodes.Status404NotFound, ServeTexts.NoIndex);
                if (index is null || tree != now || index.BytesRead > MostBytes)
                    (index, tree) = (SearchIndex.Open(preview.Folder), now);
                var answer = index.Search(request);
                if (preview.Tree == now || tries == MostTries)
                    return (StatusCodes.Status200OK, SearchJson.Bytes(answer));
            }
            catch (Exception fault) when (tries < MostTries || fault is IndexException || MachineFault.Is(fault))
            {
                index = null;
                if (tries < MostTries) continue;
                return fault is IndexException { Diagnostic: var damaged }
                    ? Fault(StatusCodes.Status500InternalServerError, ServeTexts.Damaged(damaged))
                    : Fault(StatusCodes.Status503ServiceUnavailable, ServeTexts.Unreadable(MachineFault.Reason(fault)));
            }
        }
    }

    private static string? Text(IQueryCollection asked, string name) => asked[name].ToString() is { Length: > 0 } text ? text : null;

    private static int Number(IQueryCollection asked, string name, int usual, int most) =>
        Text(asked, name) is not { } text ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
            : -1;

    private (int Status, byte[] Json) Fault(int status, Wording text) =>
        (
            status,
            Encoding.UTF8.GetBytes($"{{\"error\":\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text.In(preview.Language))}\"}}\n"));
}
