import { lazy } from './lazy.ts';

/**
 * The countries, by their ISO 3166-1 alpha-2 codes: those that are officially assigned, and XK, by which databases know
 * Kosovo.
 */
export function countryCodes(): string[] {
  return [...alpha3().keys()];
}

/**
 * The three-letter code of a country, by which the base map knows it (where it is large enough to have a shape there).
 *
 * @param alpha2 ISO 3166-1 alpha-2
 * @returns null where that is no country
 */
export function alpha3Of(alpha2: string): string | null {
  return alpha3().get(alpha2) ?? null;
}

/**
 * Both codes of each country, short, since every page that knows countries loads this: alpha-3, with the letter in lower
 * case that alpha-2 leaves out (`ArE` is AE and ARE); where it leaves out none, alpha-2 and alpha-3 (`AQATA`). ISO has
 * no code for Kosovo: XKX is that of the World Bank.
 */
const codes = `
  AnD ArE AFg AtG AIa ALb ArM AgO AQATA ARg ASm AuT AUs AbW AXALA AZe BABIH BrB BgD BEl BFa BGr BHr BdI BJBEN BLm BMu
  BrN BOl BQBES BRa BhS BTn BVt BWa BYBLR BlZ CAn CCk CoD CaF CoG CHe CIv CoK ChL CMr ChN COl CRi CUb CpV CuW CXr CYp
  CZe DEu DJi DnK DMa DOm DZa ECu EEEST EGy EsH ERi ESp ETh FIn FJi FlK FsM FrO FRa GAb GBr GrD GEo GuF GGy GHa GIb
  GrL GMb GiN GlP GnQ GRc sGS GTm GUm GWGNB GuY HKg HMd HNd HRv HTi HUn IDn IEIRL ILISR IMn INd IOt IrQ IRn ISl ITa
  JEy JaM JOr JPn KEn KGz KHm KIr KMCOM KNa KPPRK KoR KWt KYCYM KaZ LAo LBn LCa LIe LKa LbR LSo LTu LUx LVa LbY MAr
  MCo MDa MnE MaF MdG MHl MKd MLi MMr MNg MOMAC MnP MtQ MRt MSr MlT MUs MdV MWi MeX MYs MoZ NAm NCl NEr NFk NGa NIc
  NLd NOr NPl NRu NiU NZl OMn PAn PEr PyF PnG PHl PaK PoL sPM PcN PRi PSe PrT PlW PrY QAt REu ROu RSSRB RUs RWa SAu
  SlB SyC SDn SwE SGp SHn SISVN SJm SvK SLe SMr SeN SOm SuR SSd STp SlV SXm SYr SwZ TCa TcD aTF TGo THa TJk TKl TLs
  TkM TuN TOn TuR TTo TuV TWn TZa UAUKR UGa UMi USa UrY UZb VAt VCt VEn VGb VIr VNm VUt WlF WSm XKx YEm mYT ZAf ZMb
  ZWe
`;

const alpha3 = lazy(
  () =>
    new Map(codes.match(/\w+/g)?.map((both) => [both.replace(/[a-z]/, '').slice(0, 2), both.slice(-3).toUpperCase()])),
);
