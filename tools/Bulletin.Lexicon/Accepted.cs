namespace Bulletin.LexiconCheck;

/// <summary>What an editor looked at and lets stay. A line: the name of the rule, a tab, words joined by 、; # begins a comment.</summary>
internal sealed class Accepted
{
    private readonly string name;
    private readonly Dictionary<(Rule Rule, string Word), int> lines = [];
    private readonly HashSet<(Rule Rule, string Word)> met = [];

    /// <param name="name">The name of the file.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="FormatException">A line names no rule.</exception>
    public Accepted(string name, IEnumerable<string> lines)
    {
        this.name = name;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [var rule, var words] || !Enum.TryParse<Rule>(rule, ignoreCase: true, out var known))
                throw new FormatException($"{name}:{number}: write the name of a rule, a tab, and words joined by 、.");
            foreach (var word in words.Split('、')) this.lines[(known, word)] = number;
        }
    }

    public bool Has(Finding finding)
    {
        var key = (finding.Rule, finding.Word);
        if (!lines.ContainsKey(key)) return false;
        met.Add(key);
        return true;
    }

    /// <summary>What was accepted and is not found any more.</summary>
    /// <param name="hasTexts">Whether it was looked for with texts.</param>
    public IEnumerable<Finding> Unused(bool hasTexts) => lines
        .Where(line => !met.Contains(line.Key) && (hasTexts || line.Key.Rule is not (Rule.Common or Rule.Nowhere)))
        .Select(line => (line.Key.Rule, line.Key.Word, Number: line.Value))
        .Select(line => new Finding(line.Rule, name, line.Number, line.Word, $"'{line.Word}' is found no more.", "Delete it here."));
}
