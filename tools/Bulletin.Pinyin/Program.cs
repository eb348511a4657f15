using System.Globalization;
using System.Text;

// make-pinyin COMMON RARE SCRIPT: tables of readings from the Unihan database on standard input. README.md says how to run it.
if (args is not [var commonFile, var rareFile, var scriptFile])
{
    Console.Error.WriteLine("usage: bzcat Unihan_Readings.txt.bz2 Unihan_OtherMappings.txt.bz2 | make-pinyin COMMON RARE SCRIPT");
    return 2;
}

const int FirstLevel = 3500;
var (usual, others, rank) = (new SortedDictionary<int, string>(), new Dictionary<int, string[]>(), new Dictionary<int, int>());
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
while (input.ReadLine() is { } line)
{
    if (line.Split('\t') is not [['U', '+', .. var code], var field, var value])
        continue;
    var character = int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    // Where there are two, the first is that of the mainland.
    if (field == "kMandarin")
        usual[character] = value.Split(' ')[0].Normalize();
    else if (field == "kTGHZ2013")
    {
        others[character] = [.. value
            .Split(' ')
            .SelectMany(place => place[(place.IndexOf(':') + 1)..].Split(','))
            .Select(reading => reading.Normalize())
            .Distinct()];
    }
    else if (field == "kTGH")
        rank[character] = int.Parse(value[(value.IndexOf(':') + 1)..], CultureInfo.InvariantCulture);
}

// Which reading holds in a sentence nobody knows here, so a character with several shows them all.
var byRank = usual.ToLookup(entry => rank.GetValueOrDefault(entry.Key, int.MaxValue) <= FirstLevel);
foreach (var (file, isCommon) in new[] { (commonFile, true), (rareFile, false) })
{
    File.WriteAllText(
        file,
        Grouped(
            byRank[isCommon]
                .Select(entry => (entry.Key, string.Join('/', others.GetValueOrDefault(entry.Key, []).Prepend(entry.Value).Distinct()))),
            "\n",
            group => $"{group.Reading}\t{group.Characters}"));
}

var shown = usual.Where(entry => rank.ContainsKey(entry.Key) || entry.Key is >= 0x4E00 and <= 0x9FFF).ToList();
var more = shown
    .Where(entry => others.ContainsKey(entry.Key))
    .SelectMany(entry => others[entry.Key].Where(reading => reading != entry.Value).Select(reading => (entry.Key, reading)));
File.WriteAllText(scriptFile, $$"""
    // Readings of Chinese characters, made by tools/Bulletin.Pinyin from the Unihan database (© Unicode,
    // Inc., https://www.unicode.org/terms_of_use.html): the usual one first.
    (function () {
      var made = window.bulletinPinyin = {};
      ["{{Grouped(shown.Select(entry => (entry.Key, entry.Value)), "|", group => $"{group.Reading} {group.Characters}")}}",
      "{{Grouped(more, "|", group => $"{group.Reading} {group.Characters}")}}"].forEach(function (table) {
        table.split("|").forEach(function (group) {
          var parts = group.split(" ");
          Array.from(parts[1]).forEach(function (character) { (made[character] = made[character] || []).push(parts[0]); });
        });
      });
    })();

    """.ReplaceLineEndings("\n"));
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{usual.Count} characters with a reading, {byRank[false].Count()} of them rare, {shown.Count} in the script"));
return 0;

static string Grouped(
    IEnumerable<(int Character, string Reading)> entries,
    string separator,
    Func<(string Reading, string Characters), string> group) =>
    string.Join(separator, entries
    .GroupBy(entry => entry.Reading, entry => entry.Character)
    .OrderBy(readings => readings.Key, StringComparer.Ordinal)
    .Select(readings => group((readings.Key, string.Concat(readings.Order().Select(char.ConvertFromUtf32))))));
