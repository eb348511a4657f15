using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Search;
using Microsoft.AspNetCore.Http;

namespace Bulletin.Cli.Serving;

/// <summary><c>/api/search</c>: what <c>bulletin search --json</c> says, for a program on this machine such as a kiosk.</summary>
internal sealed class SearchApi(Preview preview)
{
    private const int MostTries = 3;

    // An index keeps what it has read: after this much it is opened anew.
    private const long MostBytes = 64 << 20;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private SearchIndex? index;
    private int tree = -1;

    /// <summary>The status and the JSON of an answer; of a wrong request what is wrong with it.</summary>
    public (int Status, byte[] Json) Answer(IQueryCollection asked)
    {
        var parameters = new SearchParameters(asked);
        var request = parameters.Read();
        if (parameters.Wrong is var (name, fault)) return Fault(StatusCodes.Status400BadRequest, fault, name);
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

    // Names the parameter that is wrong, if one is.
    private (int Status, byte[] Json) Fault(int status, Wording text, string? parameter = null)
    {
        var error = new Dictionary<string, string> { ["error"] = text.In(preview.Language) };
        if (parameter is not null) error["parameter"] = parameter;
        return (status, [.. JsonSerializer.SerializeToUtf8Bytes(error, Json), (byte)'\n']);
    }
}
