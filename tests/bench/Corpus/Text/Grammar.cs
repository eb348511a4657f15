using System.Text;

namespace Bulletin.Bench.Text;

/// <summary>Fills the {slots} of a sentence with phrases; a phrase may have slots itself.</summary>
internal sealed class Grammar(Prng random, Subject subject, Agency issuer, int year)
{
    public string Sentence(IReadOnlyList<string> choices) => Fill(random.Pick(choices));

    public string Fill(string pattern)
    {
        var text = new StringBuilder();
        var rest = pattern.AsSpan();
        for (int open; (open = rest.IndexOf('{')) >= 0;)
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(Value(rest[(open + 1)..close].ToString()));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private string Value(string slot) => slot switch
    {
        "主题" => subject.Name,
        "机关" => issuer.Name,
        "部门" => random.Pick(Agencies.All[2..]).Name.Replace("云川", "", StringComparison.Ordinal),
        "数" => random.Between(2, 60).ToString(),
        "比例" => random.Between(60, 99).ToString(),
        "日" => random.Pick(["5", "10", "15", "20", "30"]),
        "年" => (year + random.Between(1, 5)).ToString(),
        "县" => random.Pick(Phrases.Districts),
        "做" => random.Pick(Phrases.Verbs),
        "事" => random.Pick(Phrases.Objects),
        "求" => random.Pick(Phrases.Requirements),
        "法" => random.Pick(Phrases.Ways),
        "人" => random.Pick(Phrases.People),
        "果" => random.Pick(Phrases.Results),
        _ => throw new ArgumentException($"no slot {slot}"),
    };
}
